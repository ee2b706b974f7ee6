package org.civicgrid.governance.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.audit.AuditJournal;
import org.civicgrid.governance.organization.ForceRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Issues short-lived tokens for client credentials (RFC 6749 section 4.4). */
@Service
@RequiredArgsConstructor
public class ClientGate {

    private final ClientTable clients;
    private final TokenTable tokens;
    private final AccountTable accounts;
    private final ForceRegister register;
    private final AuditJournal audit;
    private final AddressThrottle throttle;
    private final SlowHash slowHash;
    private final TransactionTemplate transaction;
    private final SignInSettings settings;
    private final Clock clock;

    /**
     * A token for the client; empty when client or secret is wrong, its account is disabled, its post is no longer held,
     * or the address has failed too often. An unknown client takes as long as a known one.
     */
    public Optional<Issued> issue(String clientId, String secret, String address) {
        if (!throttle.take(address)) {
            return Optional.empty();
        }
        var client = find(clientId);
        var right = slowHash.matches(secret, client.map(ClientTable.Stored::secretHash));
        var issued = right ? transaction.execute(tx -> issue(client.orElseThrow())) : null;
        if (issued != null) {
            throttle.giveBack(address);
        }
        return Optional.ofNullable(issued);
    }

    private Optional<ClientTable.Stored> find(String clientId) {
        return clientId.matches("[\\w-]{1,40}") ? clients.find(clientId) : Optional.empty();
    }

    private @Nullable Issued issue(ClientTable.Stored client) {
        var account = accounts.byId(client.accountId()).orElseThrow();
        var holds = register.presentPosts(account.personId()).stream().anyMatch(it -> it.id() == client.postId());
        if (account.disabled() || !holds) {
            return null;
        }
        var now = clock.instant();
        var token = Secrets.random(TokenGate.PREFIX);
        tokens.forgetExpiredOfClient(client.id(), now);
        var id = tokens.insert(new TokenTable.NewRow(
                account.id(),
                client.postId(),
                client.name(),
                Secrets.hash(token),
                client.id(),
                now,
                now.plus(settings.clientTokenLasts())));
        audit.write(
                register.acting(account.id(), account.personId(), client.postId()),
                AuditAct.of("token.issue", "token", id).changing(Map.of(), Map.of("client", client.name())));
        return new Issued(token, settings.clientTokenLasts());
    }

    /**
     * An issued token.
     *
     * @param token the text to send as {@code Authorization: Bearer}
     */
    public record Issued(String token, Duration lasts) {}
}
