package org.civicgrid.governance.audit;

import java.util.Map;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Reach;
import org.civicgrid.governance.access.Role;

/** Who acts, and what is done. */
final class AuditFixtures {

    private AuditFixtures() {}

    static ActingPost post(int id) {
        var reach = new Reach(Reach.Scope.STREET, 7, 7);
        return new ActingPost(id, id, "甲" + id, id, "值班员", Role.STREET_DUTY_OFFICER, 3, "街道", reach);
    }

    static ActingPost auditor(int id) {
        return new ActingPost(
                id, id, "甲" + id, id, "审计管理员", Role.AUDIT_ADMINISTRATOR, 3, "区", new Reach(Reach.Scope.NOTHING, 0, 7));
    }

    static AuditAct act(Object subject) {
        return AuditAct.of("case.dispatch", "case", subject)
                .in(12)
                .because("理由 " + subject)
                .changing(Map.of("stage", "FILED", "n", 1), Map.of("stage", "DISPATCHED", "n", 1.50));
    }
}
