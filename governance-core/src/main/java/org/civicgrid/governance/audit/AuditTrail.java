package org.civicgrid.governance.audit;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.problem.Refusal;
import org.springframework.stereotype.Service;

/** The history of one thing of a register, for everybody who may see the thing. */
@Service
@RequiredArgsConstructor
public class AuditTrail {

    private final AuditReader reader;

    /**
     * What was done to a thing, oldest first, at most the newest hundred acts.
     *
     * @param by the reader; the caller has found the thing within the reach
     * @throws Refusal.Forbidden for a post that may not even read the map
     */
    public List<AuditLine> of(ActingPost by, String subjectKind, Object subject) {
        by.require(Permission.MAP_READ);
        return reader.about(subjectKind, subject.toString());
    }
}
