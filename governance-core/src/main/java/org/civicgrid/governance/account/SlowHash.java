package org.civicgrid.governance.account;

import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Compares secrets with slow hashes, and with a decoy when there is none, so that both take the same time. */
@Component
class SlowHash {

    private final PasswordEncoder encoder;
    private final SingletonSupplier<String> decoy;

    SlowHash(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.decoy = SingletonSupplier.of(() -> encoder.encode(Secrets.random("")));
    }

    String of(String secret) {
        return encoder.encode(secret);
    }

    /** Whether the secret belongs to the hash; false without a hash, after the same time. */
    boolean matches(String secret, Optional<String> hash) {
        return encoder.matches(secret, hash.orElseGet(decoy::obtain)) && hash.isPresent();
    }

    /** What the first person to sign in would otherwise wait for: the decoy, and the hash at full speed. */
    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        matches("", Optional.empty());
    }
}
