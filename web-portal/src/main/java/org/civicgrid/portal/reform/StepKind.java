package org.civicgrid.portal.reform;

import org.civicgrid.governance.territory.ReformStep;

/** What a step does, as forms and words name it. */
enum StepKind {
    MERGE,
    MOVE,
    SPLIT,
    RENAME,
    RETIRE;

    static StepKind of(ReformStep step) {
        return step instanceof ReformStep.Rename
                ? RENAME
                : step instanceof ReformStep.Move
                        ? MOVE
                        : step instanceof ReformStep.Merge ? MERGE : step instanceof ReformStep.Split ? SPLIT : RETIRE;
    }
}
