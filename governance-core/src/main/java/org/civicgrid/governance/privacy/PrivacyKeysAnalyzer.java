package org.civicgrid.governance.privacy;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the person at the console what is wrong with the keys and how to mend it, instead of a stack trace. */
class PrivacyKeysAnalyzer extends AbstractFailureAnalyzer<PrivacyKeysRefused> {

    private static final String REMEDY =
            "Make a key with 'openssl rand -base64 32', keep it where only operators can read"
                    + " it, and set CIVICGRID_PRIVACY_KEYS_K1=<the key> and CIVICGRID_PRIVACY_CURRENT=k1. Never lose a key"
                    + " while data encrypted with it is kept.";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PrivacyKeysRefused cause) {
        return new FailureAnalysis(cause.getMessage(), REMEDY, cause);
    }
}
