package org.civicgrid.governance.privacy;

/** The keys for personal data are missing or unusable: the application must not start. */
class PrivacyKeysRefused extends RuntimeException {

    PrivacyKeysRefused(String message) {
        super(message);
    }
}
