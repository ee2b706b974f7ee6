package org.civicgrid.portal.frame;

/**
 * A label and what it says, both already in the reader's language.
 *
 * @param label short, without a colon
 * @param value plain text
 */
public record Fact(String label, String value) {}
