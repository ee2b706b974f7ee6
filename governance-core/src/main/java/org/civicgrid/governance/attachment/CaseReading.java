package org.civicgrid.governance.attachment;

import org.civicgrid.governance.access.ActingPost;

/** Answers who may see what belongs to a case; casework knows. Without an answer nobody may. */
public interface CaseReading {

    /** Whether the case exists and lies within what the post may read. */
    boolean mayRead(ActingPost by, long caseId);
}
