package org.civicgrid.governance.account;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.account.AccountRefusals.AccountNotFound;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.audit.AuditJournal;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.Post;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a person act through another of his posts, openly: the switch is in the audit and the post is offered first next time. */
@Service
@Transactional
@RequiredArgsConstructor
public class PostSwitch {

    private final AccountTable accounts;
    private final ForceRegister register;
    private final SignInLedger ledger;
    private final AuditJournal audit;

    /**
     * The same person acting through another post.
     *
     * @throws org.civicgrid.governance.problem.Refusal if he does not hold it today, or came with a token
     */
    public SignedIn to(SignedIn who, int postId) {
        SessionOnly.check(who);
        var account = accounts.byId(who.accountId()).orElseThrow(() -> new AccountNotFound(who.accountId()));
        var acting = register.acting(account.id(), account.personId(), postId);
        accounts.chosePost(account.id(), postId);
        audit.write(
                acting,
                AuditAct.of("account.switch-post", "account", account.username())
                        .changing(Map.of("postId", who.acting().postId()), Map.of("postId", postId)));
        return ledger.signedIn(account, acting, who.means(), register.presentPosts(account.personId()));
    }

    /** The posts that the person holds today, in the order of appointment, whatever he held at sign-in. */
    @Transactional(readOnly = true)
    public List<HeldPost> posts(SignedIn who) {
        return register.presentPosts(who.acting().personId()).stream()
                .map(it -> new HeldPost(it.id(), it.title(), register.unitName(it.unitId())))
                .toList();
    }

    /** The title of each of those posts, by its id. */
    @Transactional(readOnly = true)
    public Map<Integer, String> titles(SignedIn who) {
        return register.presentPosts(who.acting().personId()).stream()
                .collect(Collectors.toMap(Post::id, Post::title, (one, same) -> one));
    }
}
