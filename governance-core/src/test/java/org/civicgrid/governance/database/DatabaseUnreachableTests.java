package org.civicgrid.governance.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** A given database that lets nobody in is told in one sentence with the remedy. */
class DatabaseUnreachableTests {

    private final DatabaseAddress given = ThrowAwayDatabase.address();
    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void nobodyListensAtTheAddress() throws IOException {
        var url = "jdbc:postgresql://127.0.0.1:" + freePort() + "/civicgrid?password=hidden";

        assertThat(told(url, "civicgrid", "any"))
                .contains("连不上数据库 127.0.0.1:", "cannot be reached", "Connection refused", "SPRING_DATASOURCE_URL")
                .doesNotContain("hidden");
    }

    @Test
    void noMachineHasTheName() {
        assertThat(told("jdbc:postgresql://no-such-host.invalid/civicgrid", "civicgrid", "any"))
                .contains("no-such-host.invalid/civicgrid", "连不上数据库", "UnknownHost");
    }

    @Test
    void thePasswordIsWrongOrMissing() {
        assertThat(told(given.url(), given.user(), "guessed"))
                .contains("does not let the account civicgrid in", "SPRING_DATASOURCE_PASSWORD");
        assertThat(told(given.url(), given.user(), null)).contains("SPRING_DATASOURCE_PASSWORD");
    }

    @Test
    void theServerHoldsNoDatabaseOfThatName() {
        var url = given.url().replaceFirst("(//[^/]+/)\\w+", "$1elsewhere");

        assertThat(told(url, given.user(), given.password())).contains("没有", "elsewhere 这个数据库", "createdb");
    }

    @Test
    void anythingElseKeepsItsStackTrace() {
        var other = new IllegalStateException(new SQLException("relation does not exist", "42P01"));

        assertThat(new DatabaseUnreachableAnalyzer(environment).analyze(other)).isNull();
    }

    private String told(String url, @Nullable String user, @Nullable String password) {
        environment.setProperty("spring.datasource.url", url);
        environment.setProperty("spring.datasource.username", String.valueOf(user));
        var refused = catchThrowable(() -> DriverManager.getConnection(url, user, password));
        var analysis = new DatabaseUnreachableAnalyzer(environment).analyze(new IllegalStateException(refused));
        return Objects.requireNonNull(analysis, () -> String.valueOf(refused)).getDescription();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
