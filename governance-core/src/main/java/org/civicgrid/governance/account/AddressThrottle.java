package org.civicgrid.governance.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Failed sign-ins per network address on this node. An office behind one address keeps working: successes are free. */
@Component
class AddressThrottle {

    private static final int ADDRESSES_KEPT = 100_000;

    private final Cache<String, AtomicInteger> failures;
    private final int allowed;

    AddressThrottle(SignInSettings settings) {
        allowed = settings.failuresPerAddress();
        failures = Caffeine.newBuilder()
                .expireAfterWrite(settings.addressWindow())
                .maximumSize(ADDRESSES_KEPT)
                .build();
    }

    /** Takes one attempt of the address in advance; false when it has none left. */
    boolean take(String address) {
        return counter(address).incrementAndGet() <= allowed;
    }

    /** Gives the attempt back, because it succeeded. */
    void giveBack(String address) {
        counter(address).decrementAndGet();
    }

    private AtomicInteger counter(String address) {
        return failures.get(address, it -> new AtomicInteger());
    }
}
