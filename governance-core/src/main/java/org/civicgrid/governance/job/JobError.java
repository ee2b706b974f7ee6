package org.civicgrid.governance.job;

import org.civicgrid.governance.problem.FieldFault;

/**
 * A fault of one item.
 *
 * @param row row of the file, the header being row 1; 0 when the item has no row
 * @param fault the column as its field, with code, value and arguments
 */
public record JobError(int row, FieldFault fault) {}
