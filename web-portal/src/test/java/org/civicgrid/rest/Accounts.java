package org.civicgrid.rest;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.account.AccountFounding;
import org.civicgrid.governance.account.SignInDesk;
import org.civicgrid.governance.account.SignedIn;
import org.civicgrid.governance.account.TokenDesk;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.Person;
import org.civicgrid.portal.security.Sessions;
import org.springframework.boot.test.context.TestComponent;

/** Gives people of {@link AccessWorld} an account, a session and a token, each by the way that the portal offers. */
@TestComponent
@RequiredArgsConstructor
class Accounts {

    private static final String PASSWORD = "Made-up 2026";

    private final AccountFounding founding;
    private final SignInDesk desk;
    private final TokenDesk tokens;
    private final Sessions sessions;
    private final ForceRegister register;

    Member enrol(String prefix, Role role, ActingPost acting, Person person) {
        var username = prefix + role.name().toLowerCase(Locale.ROOT);
        founding.found(person, username, founding.hash(PASSWORD), false);
        var token = tokens.create(desk.signIn(username, PASSWORD, "10.8.0.1"), "matrix", 1)
                .token();
        return new Member(role, acting, username, token, Sessions.cookie(sessions.signIn(username, PASSWORD, "/")));
    }

    /** One account with a token for each of these posts of the person. */
    List<Member> enrol(String username, List<ActingPost> posts, Person person) {
        var id = founding.found(person, username, founding.hash(PASSWORD), false);
        var session = Sessions.cookie(sessions.signIn(username, PASSWORD, "/"));
        return posts.stream()
                .map(post -> register.acting(id, person.id(), post.postId()))
                .map(acting -> new Member(acting.role(), acting, username, token(acting, username), session))
                .toList();
    }

    /** An account of somebody who does not come; returns its id. */
    long open(Person person, String username) {
        return founding.found(person, username, founding.hash(PASSWORD), false);
    }

    /** One token more for a post of the account. */
    String token(ActingPost acting, String username) {
        var who = new SignedIn(acting, username, SignedIn.Means.SESSION, false, List.of());
        return tokens.create(who, "for " + acting.postTitle(), 1).token();
    }
}
