package org.civicgrid.governance.casework;

import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.attachment.CaseReading;
import org.springframework.stereotype.Component;

/** Lets whoever may read a case fetch its files. */
@Component
@RequiredArgsConstructor
class AttachmentReach implements CaseReading {

    private final CaseReader cases;

    @Override
    public boolean mayRead(ActingPost by, long caseId) {
        return cases.mayRead(by, caseId);
    }
}
