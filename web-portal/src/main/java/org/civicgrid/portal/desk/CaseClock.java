package org.civicgrid.portal.desk;

/**
 * One clock of a case in words.
 *
 * @param name what it measures: acceptance, dispatch, handling, whole case
 * @param limit {@code 工作日 3 天，至 11月26日 17:00}
 * @param note extension, pause or end in words; empty for none
 */
public record CaseClock(String name, Lamp lamp, String limit, String note) {}
