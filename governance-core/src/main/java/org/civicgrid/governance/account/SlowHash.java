package org.civicgrid.governance.account;

import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Compares secrets with slow hashes, and with a decoy when there is none, so that both take the same time. */
@Component
class SlowHash {

    private final PasswordEncoder encoder;
    private final String decoy;

    SlowHash(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.decoy = encoder.encode(Secrets.random(""));
    }

    String of(String secret) {
        return encoder.encode(secret);
    }

    /** Whether the secret belongs to the hash; false without a hash, after the same time. */
    boolean matches(String secret, Optional<String> hash) {
        return encoder.matches(secret, hash.orElse(decoy)) && hash.isPresent();
    }
}
