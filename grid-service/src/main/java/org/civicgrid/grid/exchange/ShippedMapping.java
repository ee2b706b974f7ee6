package org.civicgrid.grid.exchange;

/**
 * A mapping that comes with the product.
 *
 * @param name by which it is chosen
 * @param title for people
 */
public record ShippedMapping(String name, String title) {}
