package org.civicgrid.portal.desk;

/**
 * A case that belongs to another.
 *
 * @param relation its word is the message {@code desk.link.<relation>}: parent, child, merged, duplicate, nearby
 * @param note distance and time, the unit of a part, or empty
 */
public record LinkedCase(String relation, String number, String title, Lamp lamp, String stage, String note) {}
