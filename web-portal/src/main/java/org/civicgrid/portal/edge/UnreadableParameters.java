package org.civicgrid.portal.edge;

import java.util.List;
import java.util.Map;
import org.civicgrid.governance.problem.Refusal;

/** Parameters that cannot be decoded, or more of them than anybody needs. */
final class UnreadableParameters extends Refusal {

    UnreadableParameters(Kind kind) {
        super(kind, "unreadable-parameters", List.of(), List.of(), Map.of());
    }
}
