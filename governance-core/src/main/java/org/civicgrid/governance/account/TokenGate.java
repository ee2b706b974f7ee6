package org.civicgrid.governance.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.organization.ForceRegister;
import org.springframework.stereotype.Service;

/** Lets programs in by token. What a token stands for is remembered for four seconds. */
@Service
@RequiredArgsConstructor
public class TokenGate {

    static final String PREFIX = "cgt_";
    private static final Duration REMEMBERED = Duration.ofSeconds(4);

    private final TokenTable tokens;
    private final AccountTable accounts;
    private final ForceRegister register;
    private final SignInLedger ledger;
    private final Clock clock;
    private final Cache<String, Known> known = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(20_000)
            .build();

    /** Who acts with this token; empty unless it is live, its account may be used and its post is still held. */
    public Optional<SignedIn> authenticate(String token) {
        if (!token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return Optional.ofNullable(known.get(Secrets.hash(token), it -> read(it).orElse(null)))
                .filter(it -> it.expiresAt().isAfter(clock.instant()))
                .map(Known::who);
    }

    /** Forgets what is remembered, after a change on this node. */
    void forget() {
        known.invalidateAll();
    }

    private Optional<Known> read(String hash) {
        var now = clock.instant();
        return tokens.find(hash, now).flatMap(stored -> {
            tokens.used(stored.id(), now);
            return accounts.byId(stored.accountId())
                    .filter(account -> !account.disabled())
                    .flatMap(account -> actor(account, stored.postId()))
                    .map(who -> new Known(who, stored.expiresAt()));
        });
    }

    private Optional<SignedIn> actor(Account account, int postId) {
        return register.presentPosts(account.personId()).stream()
                .filter(post -> post.id() == postId)
                .findFirst()
                .map(post -> ledger.signedIn(
                        account,
                        register.acting(account.id(), account.personId(), postId),
                        SignedIn.Means.TOKEN,
                        List.of(post)));
    }

    private record Known(SignedIn who, Instant expiresAt) {}
}
