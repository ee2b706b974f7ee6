package org.civicgrid.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.account.AccountAdministration;
import org.civicgrid.governance.account.AccountDirectory;
import org.civicgrid.governance.account.AccountLine;
import org.civicgrid.governance.account.AccountQuery;
import org.civicgrid.governance.account.SignInDesk;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.organization.ForceFounding;
import org.civicgrid.governance.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Accounts of others: opened by one administrator, closed by another, never one's own. */
@PortalTest
class AccountAdministrationTests {

    @Autowired
    private AccountAdministration administration;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private ForceFixtures force;

    @Autowired
    private ForceFounding founding;

    @Autowired
    private SignInDesk desk;

    @Test
    void opensAnAccountWithAPasswordThatMustBeChanged() {
        var by = force.somebody(Role.SYSTEM_ADMINISTRATOR);
        var person = force.person();
        founding.appoint(person, force.post(Role.GRID_WORKER), null, java.time.LocalDate.of(2020, 1, 1));
        var username = "new" + person.id();

        var opened = administration.open(by.acting(), person.id(), username);

        var who = desk.signIn(username, opened.password(), "10.6.0.1");
        assertThat(who.mustChangePassword()).isTrue();
        assertThat(directory
                        .list(by.acting(), new AccountQuery(username, null), Paging.first(10))
                        .items())
                .singleElement()
                .extracting(AccountLine::posts)
                .isEqualTo("单位 GRID_WORKER");
        refused(() -> administration.open(by.acting(), person.id(), username + "x"), "person-has-account");
        refused(() -> administration.open(by.acting(), force.person().id(), username), "username-taken");
        refused(() -> administration.open(by.acting(), force.person().id(), "Not Lower"), "invalid-input");
    }

    @Test
    void keepsTheAdministratorsWorkApart() {
        var system = force.somebody(Role.SYSTEM_ADMINISTRATOR);
        var security = force.somebody(Role.SECURITY_ADMINISTRATOR);
        var audit = force.somebody(Role.AUDIT_ADMINISTRATOR);
        var worker = force.somebody(Role.GRID_WORKER);

        refused(() -> administration.resetPassword(security.acting(), worker.accountId()), "not-permitted");
        refused(() -> administration.unlock(system.acting(), worker.accountId()), "not-permitted");
        refused(() -> administration.disable(audit.acting(), worker.accountId(), "x"), "not-permitted");
        refused(() -> directory.list(audit.acting(), AccountQuery.all(), Paging.first(10)), "not-permitted");
        refused(() -> administration.disable(security.acting(), security.accountId(), "x"), "own-account");
        refused(() -> administration.resetPassword(system.acting(), system.accountId()), "own-account");
    }

    @Test
    void replacesAForgottenPassword() {
        var system = force.somebody(Role.SYSTEM_ADMINISTRATOR);
        var worker = force.somebody(Role.GRID_WORKER);

        var reset = administration.resetPassword(system.acting(), worker.accountId());

        assertThat(desk.signIn(worker.username(), reset.password(), "10.6.0.2").mustChangePassword())
                .isTrue();
    }

    private static void refused(ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.getCode()).isEqualTo(code));
    }
}
