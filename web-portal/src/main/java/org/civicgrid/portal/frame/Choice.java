package org.civicgrid.portal.frame;

/**
 * One option of a select or a group of radio buttons.
 *
 * @param value what is sent
 * @param text what is read, already in the reader's language
 */
public record Choice(String value, String text) {}
