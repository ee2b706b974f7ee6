package org.civicgrid.governance.reform;

import java.util.List;
import java.util.Map;
import org.civicgrid.governance.problem.FieldFault;
import org.civicgrid.governance.territory.PlannedChange;

/**
 * What a reform would do if it were applied now.
 *
 * @param changes to territories and micro-grids
 * @param records how many records of each kind it would take along; the kinds in the order of their names
 * @param faults why it cannot be applied; empty when it can
 */
public record ReformPreview(List<PlannedChange> changes, Map<String, Long> records, List<FieldFault> faults) {}
