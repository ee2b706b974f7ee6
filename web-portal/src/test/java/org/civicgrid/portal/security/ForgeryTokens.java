package org.civicgrid.portal.security;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Remembers where the portal keeps its forgery tokens. The test support's {@code csrf()} puts a store of its own into the
 * filter, for good: whoever looks at the real one must have it back first, whichever tests ran before.
 */
@TestComponent
class ForgeryTokens {

    private static final String STORE = "tokenRepository";

    private final Map<CsrfFilter, Object> real = new IdentityHashMap<>();

    ForgeryTokens(List<SecurityFilterChain> chains) {
        chains.stream()
                .flatMap(chain -> chain.getFilters().stream())
                .filter(CsrfFilter.class::isInstance)
                .map(CsrfFilter.class::cast)
                .forEach(filter -> real.put(filter, ReflectionTestUtils.getField(filter, STORE)));
    }

    void restore() {
        real.forEach((filter, store) -> ReflectionTestUtils.setField(filter, STORE, store));
    }
}
