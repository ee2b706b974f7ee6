package org.civicgrid.governance.account;

import java.io.Serializable;

/**
 * A post that the signed-in person may act through.
 *
 * @param id identity of the post
 * @param unit name of its unit
 */
public record HeldPost(int id, String title, String unit) implements Serializable {}
