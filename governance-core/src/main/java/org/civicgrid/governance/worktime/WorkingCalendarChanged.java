package org.civicgrid.governance.worktime;

/**
 * Days or shifts of these years have changed, so every running clock that touches them is to be computed again. Read the
 * new calendar after the commit.
 *
 * @param fromYear first year, inclusive
 * @param toYear last year, inclusive
 */
public record WorkingCalendarChanged(int fromYear, int toYear) {}
