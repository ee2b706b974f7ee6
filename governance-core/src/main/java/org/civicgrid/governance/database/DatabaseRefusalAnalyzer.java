package org.civicgrid.governance.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a {@link DatabaseRefusal} as its sentence instead of a stack trace. */
class DatabaseRefusalAnalyzer extends AbstractFailureAnalyzer<DatabaseRefusal> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseRefusal refusal) {
        return new FailureAnalysis(refusal.getMessage(), null, refusal);
    }
}
