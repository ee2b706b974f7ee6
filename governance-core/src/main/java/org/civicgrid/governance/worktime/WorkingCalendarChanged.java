package org.civicgrid.governance.worktime;

/**
 * Days or shifts of these years have changed, so every running clock that touches them is to be computed again. Published in the
 * transaction of the change, which sees the new calendar already.
 *
 * @param fromYear first year, inclusive
 * @param toYear last year, inclusive
 */
public record WorkingCalendarChanged(int fromYear, int toYear) {}
