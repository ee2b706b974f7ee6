package org.civicgrid.governance.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.account.AccountRefusals.TokenNotFound;
import org.civicgrid.governance.account.AccountRefusals.TooManyTokens;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.audit.AuditJournal;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Personal access tokens: each acts through the one post through which its owner acted when he made it. */
@Service
@Transactional
@RequiredArgsConstructor
public class TokenDesk {

    private final TokenTable tokens;
    private final TokenGate gate;
    private final AuditJournal audit;
    private final SignInSettings settings;
    private final Clock clock;

    /**
     * Makes a token for the post through which the person acts now.
     *
     * @param days how long it lives
     * @throws Refusal if the name or the days do not do, there are too many, or the person came with a token himself
     */
    public NewToken create(SignedIn who, String name, int days) {
        SessionOnly.check(who);
        var label = Labels.require("name", name);
        var longest = settings.tokenLongest().toDays();
        new InvalidInput.Collector()
                .when(days < 1 || days > longest, "days", "out-of-range", days, 1, longest)
                .refuseIfAny();
        var now = clock.instant();
        if (tokens.live(who.accountId(), now, settings.tokensPerAccount()).size() >= settings.tokensPerAccount()) {
            throw new TooManyTokens(settings.tokensPerAccount());
        }
        var token = Secrets.random(TokenGate.PREFIX);
        var post = who.acting().postId();
        var expires = now.plus(Duration.ofDays(days));
        var id = tokens.insert(
                new TokenTable.NewRow(who.accountId(), post, label, Secrets.hash(token), null, now, expires));
        audit.write(
                who.acting(),
                AuditAct.of("token.create", "token", id)
                        .changing(Map.of(), Map.of("name", label, "expiresAt", expires.toString())));
        return new NewToken(id, label, token, post, expires);
    }

    /** One's live tokens, newest first, never more than may exist. */
    @Transactional(readOnly = true)
    public List<TokenView> list(SignedIn who) {
        return tokens.live(who.accountId(), clock.instant(), settings.tokensPerAccount());
    }

    /** @throws TokenNotFound unless it is a live token of one's own */
    public void revoke(SignedIn who, long id) {
        SessionOnly.check(who);
        var name = tokens.revoke(id, who.accountId(), clock.instant()).orElseThrow(() -> new TokenNotFound(id));
        gate.forget();
        audit.write(who.acting(), AuditAct.of("token.revoke", "token", id).changing(Map.of("name", name), Map.of()));
    }
}
