package org.civicgrid.portal.force;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.account.ClientDesk;
import org.civicgrid.governance.account.SignInDesk;
import org.civicgrid.governance.account.SignedIn;
import org.civicgrid.governance.organization.ForceFounding;
import org.civicgrid.portal.security.ForceFixtures;
import org.civicgrid.portal.security.ForceFixtures.Someone;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** Accounts: opened by the system administrator, guarded by the security administrator. */
class AccountPageTests extends ForcePageTests {

    private static final Pattern PASSWORD = Pattern.compile("<code>([\\w-]{14})</code>");

    @Autowired
    private SignInDesk signIn;

    @Autowired
    private ClientDesk clients;

    @Autowired
    private ForceFounding founding;

    @Test
    void opensAnAccountAndShowsThePasswordOnce() {
        var by = force.somebody(Role.SYSTEM_ADMINISTRATOR);
        var person = force.person();
        founding.appoint(person, force.post(Role.GRID_WORKER), null, java.time.LocalDate.of(2020, 1, 1));
        var username = "opened" + person.id();

        var answer = send(by, "/accounts", "q", person.name(), "who", person.id(), "username", username);

        assertThat(answer).hasStatusOk();
        assertThat(signIn.signIn(username, password(text(answer)), "10.7.0.1").mustChangePassword())
                .isTrue();
        assertThat(text(open(by, "/accounts?q=" + username + "&state=MUST_CHANGE_PASSWORD")))
                .contains(username)
                .doesNotContain(password(text(answer)));
    }

    @Test
    void keepsWhatWasTypedAndEntersNobodyWhenTheNameIsTaken() {
        var by = force.somebody(Role.SYSTEM_ADMINISTRATOR);
        var name = "某人" + by.accountId();

        var answer = send(by, "/accounts", "q", name, "who", "new", "username", by.username());

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(answer)).contains("error-summary", "value=\"" + by.username() + "\"", name);
        assertThat(jdbc.sql("select count(*) from person where name = ?")
                        .param(name)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void replacesAForgottenPassword() {
        var by = force.somebody(Role.SYSTEM_ADMINISTRATOR);
        var worker = force.somebody(Role.GRID_WORKER);

        var answer = send(by, path(worker) + "/password");

        assertThat(signIn.signIn(worker.username(), password(text(answer)), "10.7.0.2")
                        .mustChangePassword())
                .isTrue();
        assertThat(send(by, path(by) + "/password")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void closesAnAccountForAReasonAndOpensItAgain() {
        var by = force.somebody(Role.SECURITY_ADMINISTRATOR);
        var worker = force.somebody(Role.GRID_WORKER);

        assertThat(send(by, path(worker) + "/disable", "reason", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(send(by, path(worker) + "/disable", "reason", "离职")).hasStatus3xxRedirection();
        assertThat(text(open(by, "/accounts?state=DISABLED&q=" + worker.username())))
                .contains(worker.username());
        assertThat(send(by, path(worker) + "/enable")).hasStatus3xxRedirection();
        assertThat(signIn.signIn(worker.username(), ForceFixtures.PASSWORD, "10.7.0.3"))
                .isNotNull();
    }

    @Test
    void endsTheSessionsAndProgramsOfAPerson() {
        var by = force.somebody(Role.SECURITY_ADMINISTRATOR);
        var worker = force.somebody(Role.GRID_WORKER);
        var who = new SignedIn(worker.acting(), worker.username(), SignedIn.Means.SESSION, false, java.util.List.of());
        var client = clients.register(who, "热线系统");
        open(worker, "/units");

        assertThat(text(open(by, path(worker)))).contains(client.clientId()).doesNotContain(client.clientSecret());
        assertThat(send(by, path(worker) + "/clients/" + client.id() + "/revoke"))
                .hasStatus3xxRedirection();
        assertThat(send(by, path(worker) + "/sessions/end")).hasStatus3xxRedirection();

        assertThat(clients.list(who)).isEmpty();
        assertThat(jdbc.sql("select count(*) from spring_session where principal_name = ?")
                        .param(worker.username())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void keepsTheTwoAdministratorsWorkApart() {
        var system = force.somebody(Role.SYSTEM_ADMINISTRATOR);
        var security = force.somebody(Role.SECURITY_ADMINISTRATOR);
        var worker = force.somebody(Role.GRID_WORKER);

        assertThat(send(security, path(worker) + "/password")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(send(system, path(worker) + "/unlock")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(open(security, "/accounts/new")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(open(worker, "/accounts")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(text(open(security, "/accounts"))).contains("href=\"/accounts\"");
    }

    @Test
    void registersAProgramOfOnesOwnAndShowsItsSecretOnce() {
        var worker = force.somebody(Role.GRID_WORKER);

        var made = text(send(worker, "/account/clients", "name", "热线系统"));

        assertThat(made).contains("cgs_", "热线系统");
        assertThat(text(open(worker, "/account/clients"))).contains("cgc_").doesNotContain("cgs_");
        assertThat(send(worker, "/account/clients", "name", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String path(Someone who) {
        return "/accounts/" + who.accountId();
    }

    private static String password(String page) {
        var found = PASSWORD.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
