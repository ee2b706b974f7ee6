package org.civicgrid.governance.account;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.account.AccountRefusals.ClientNotFound;
import org.civicgrid.governance.account.AccountRefusals.TooManyTokens;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.audit.AuditJournal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** OAuth 2 clients of one's own: each acts through the one post through which its owner acted when he registered it. */
@Service
@Transactional
@RequiredArgsConstructor
public class ClientDesk {

    private final ClientTable clients;
    private final TokenTable tokens;
    private final TokenGate gate;
    private final SlowHash slowHash;
    private final AuditJournal audit;
    private final SignInSettings settings;
    private final Clock clock;

    /**
     * Registers a client for the post through which the person acts now.
     *
     * @throws org.civicgrid.governance.problem.Refusal if the name does not do, there are too many, or the person came
     *     with a token himself
     */
    public NewClient register(SignedIn who, String name) {
        SessionOnly.check(who);
        var label = Labels.require("name", name);
        if (list(who).size() >= settings.tokensPerAccount()) {
            throw new TooManyTokens(settings.tokensPerAccount());
        }
        var clientId = Secrets.random("cgc_").substring(0, 26);
        var secret = Secrets.random("cgs_");
        var id = clients.insert(clientId, slowHash.of(secret), who, label, clock.instant());
        audit.write(
                who.acting(),
                AuditAct.of("client.create", "client", clientId).changing(Map.of(), Map.of("name", label)));
        return new NewClient(id, clientId, secret, label, who.acting().postId());
    }

    /** One's live clients, newest first, never more than may exist. */
    @Transactional(readOnly = true)
    public List<ClientView> list(SignedIn who) {
        return clients.live(who.accountId(), settings.tokensPerAccount());
    }

    /**
     * Ends a client and every token issued to it.
     *
     * @throws ClientNotFound unless it is a live client of one's own
     */
    public void revoke(SignedIn who, long id) {
        SessionOnly.check(who);
        var now = clock.instant();
        var clientId = clients.revoke(id, who.accountId(), now).orElseThrow(() -> new ClientNotFound(id));
        tokens.revokeOfClient(id, now);
        gate.forget();
        audit.write(who.acting(), AuditAct.of("client.revoke", "client", clientId));
    }
}
