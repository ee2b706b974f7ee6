package org.civicgrid.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.account.AccountAdministration;
import org.civicgrid.governance.account.SignInDesk;
import org.civicgrid.governance.account.SignInRefused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Guessing passwords gains nothing, however many guess at once. */
@PortalTest
class LockoutTests {

    private static final int GUESSES = 50;

    @Autowired
    private SignInDesk desk;

    @Autowired
    private AccountAdministration administration;

    @Autowired
    private ForceFixtures force;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void looksAtFiveOfFiftyParallelGuesses() throws Exception {
        var who = force.somebody(Role.GRID_WORKER);

        inParallel(GUESSES, n -> refused(who.username(), "guess " + n, "10.0.0." + n));

        assertThat(acts(who.username()))
                .containsEntry("account.sign-in-fail", 5L)
                .containsEntry("account.lock", 1L)
                .containsEntry("account.sign-in-refuse", GUESSES - 5L);
        assertThat(failedAttempts(who.accountId())).isEqualTo(5);
    }

    @Test
    void letsNobodyIntoALockedAccountNotEvenWithTheRightPassword() {
        var who = force.somebody(Role.GRID_WORKER);
        guessWrong(who.username(), 5);

        assertThat(refused(who.username(), ForceFixtures.PASSWORD, "10.1.0.1")).isEqualTo(SignInRefused.Reason.WRONG);

        var guard = force.somebody(Role.SECURITY_ADMINISTRATOR);
        administration.unlock(guard.acting(), who.accountId());
        assertThat(desk.signIn(who.username(), ForceFixtures.PASSWORD, "10.1.0.1")
                        .username())
                .isEqualTo(who.username());
    }

    @Test
    void countsAnewAfterTheLockHasEndedAndAfterASuccess() {
        var who = force.somebody(Role.GRID_WORKER);
        guessWrong(who.username(), 5);
        jdbc.sql("update account set locked_until = now() - interval '1 second' where id = ?")
                .param(who.accountId())
                .update();

        guessWrong(who.username(), 4);
        desk.signIn(who.username(), ForceFixtures.PASSWORD, "10.1.0.2");
        guessWrong(who.username(), 4);

        assertThat(desk.signIn(who.username(), ForceFixtures.PASSWORD, "10.1.0.2")
                        .username())
                .isEqualTo(who.username());
    }

    @Test
    void takesTheOwnerOnManyDevicesForNoGuesser() throws Exception {
        var who = force.somebody(Role.GRID_WORKER);

        inParallel(12, n -> desk.signIn(who.username(), ForceFixtures.PASSWORD, "10.2.0." + n));

        assertThat(acts(who.username())).containsEntry("account.sign-in", 12L).hasSize(1);
        assertThat(failedAttempts(who.accountId())).isZero();
    }

    @Test
    void stopsAnAddressThatFailsTooOftenButNotTheOthers() {
        var who = force.somebody(Role.GRID_WORKER);
        IntStream.range(0, 50).forEach(n -> refused("nobody" + n, "x", "10.3.0.1"));

        assertThat(refused(who.username(), ForceFixtures.PASSWORD, "10.3.0.1"))
                .isEqualTo(SignInRefused.Reason.TOO_MANY);
        assertThat(desk.signIn(who.username(), ForceFixtures.PASSWORD, "10.3.0.2")
                        .username())
                .isEqualTo(who.username());
    }

    @Test
    void takesAsLongForAnUnknownName() {
        var who = force.somebody(Role.GRID_WORKER);
        refused(who.username(), "warm", "10.4.0.1");
        refused("nobody", "warm", "10.4.0.1");

        var known = time(() -> refused(who.username(), "wrong", "10.4.0.1"));
        var unknown = time(() -> refused("nobody", "wrong", "10.4.0.1"));

        assertThat(unknown.toMillis()).isGreaterThan(known.toMillis() / 3);
    }

    private void guessWrong(String username, int times) {
        IntStream.range(0, times).forEach(n -> refused(username, "wrong", "10.1.1." + n));
    }

    private SignInRefused.Reason refused(String username, String password, String address) {
        var thrown = org.assertj.core.api.Assertions.catchThrowableOfType(
                SignInRefused.class, () -> desk.signIn(username, password, address));
        assertThat(thrown).isNotNull();
        return thrown.getReason();
    }

    private Map<String, Long> acts(String username) {
        return jdbc.sql("select act, count(*) as n from audit_entry where subject = ? group by act")
                .param(username)
                .query(rows -> {
                    var acts = new java.util.HashMap<String, Long>();
                    while (rows.next()) {
                        acts.put(rows.getString("act"), rows.getLong("n"));
                    }
                    return acts;
                });
    }

    private int failedAttempts(long accountId) {
        return jdbc.sql("select failed_attempts from account where id = ?")
                .param(accountId)
                .query(Integer.class)
                .single();
    }

    private static Duration time(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void inParallel(int times, java.util.function.IntConsumer work) throws Exception {
        var go = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(times);
        try {
            var all = IntStream.rangeClosed(1, times)
                    .mapToObj(n -> pool.submit((Callable<Void>) () -> {
                        go.await();
                        work.accept(n);
                        return null;
                    }))
                    .toList();
            go.countDown();
            for (var one : all) {
                one.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void tellsADisabledAccountOnlyToItsOwner() {
        var who = force.somebody(Role.GRID_WORKER);
        var guard = force.somebody(Role.SECURITY_ADMINISTRATOR);
        administration.disable(guard.acting(), who.accountId(), "离职");

        assertThat(refused(who.username(), "wrong", "10.5.0.1")).isEqualTo(SignInRefused.Reason.WRONG);
        assertThat(refused(who.username(), ForceFixtures.PASSWORD, "10.5.0.1"))
                .isEqualTo(SignInRefused.Reason.DISABLED);
        assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> desk.signInVouched(who.username(), "10.5.0.1"));
    }
}
