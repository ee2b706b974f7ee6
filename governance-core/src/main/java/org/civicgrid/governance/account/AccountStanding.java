package org.civicgrid.governance.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.organization.ForceRegister;
import org.springframework.stereotype.Service;

/**
 * Whether somebody signed in earlier may still act: the account is not disabled and the post is still held. Asked with
 * every request, answered from memory for four seconds: an appointment that ends closes what runs within five.
 */
@Service
@RequiredArgsConstructor
public class AccountStanding {

    private static final Duration REMEMBERED = Duration.ofSeconds(4);

    private final AccountTable accounts;
    private final ForceRegister register;
    private final Cache<Key, Boolean> known = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(20_000)
            .build();

    /** Whether the person may still act through the post. */
    public boolean holds(SignedIn who) {
        return known.get(new Key(who.accountId(), who.acting().postId()), this::ask);
    }

    /** Forgets what is remembered, after a change on this node. */
    void forget() {
        known.invalidateAll();
    }

    private boolean ask(Key key) {
        return accounts.byId(key.accountId())
                .filter(account -> !account.disabled())
                .map(account ->
                        register.presentPosts(account.personId()).stream().anyMatch(post -> post.id() == key.postId()))
                .orElse(false);
    }

    private record Key(long accountId, int postId) {}
}
