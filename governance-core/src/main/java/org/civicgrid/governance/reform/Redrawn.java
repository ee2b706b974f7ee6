package org.civicgrid.governance.reform;

import java.time.LocalDate;

/**
 * The map has been redrawn.
 *
 * @param title of the reform, the reason of whatever ends with it
 * @param from first day of the new map, Asia/Shanghai
 * @param back whether the reform is being taken back, and the map is the one before it again
 */
public record Redrawn(int reform, String title, LocalDate from, boolean back) {}
