package org.civicgrid.governance.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real servers on real folders; the programs are unpacked once. */
class DatabaseLifecycleTests {

    private static Path programs;

    @TempDir
    private Path folder;

    @BeforeAll
    static void unpack() throws IOException {
        programs = ThrowAwayDatabase.home();
    }

    @Test
    void keepsItsDataBetweenStartsAndFlushesThemToTheDisk() throws SQLException {
        try (var database = EmbeddedDatabase.start(folder, programs, true)) {
            ask(database, "create table notes as select '井盖' as text; select 1");
        }
        try (var database = EmbeddedDatabase.start(folder, programs, true)) {
            assertThat(ask(database, "select text from notes")).isEqualTo("井盖");
            assertThat(
                            ask(
                                    database,
                                    "select string_agg(name || '=' || setting, ' ' order by name) from pg_settings"
                                            + " where name in ('fsync', 'full_page_writes', 'listen_addresses', 'server_encoding', 'synchronous_commit')"))
                    .isEqualTo(
                            "fsync=on full_page_writes=on listen_addresses=127.0.0.1 server_encoding=UTF8 synchronous_commit=on");
        }
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        try (var database = EmbeddedDatabase.start(folder, programs, false)) {
            assertThatThrownBy(
                            () -> DriverManager.getConnection(database.address().url(), "civicgrid", "guessed"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void refusesAFolderThatAnotherProcessHoldsUntilThatEnds() throws Exception {
        var other = AnotherProcess.start(AnotherProcess.Deed.TAKE, folder);

        assertThatThrownBy(() -> DataFolder.take(folder))
                .isInstanceOf(DatabaseRefusal.class)
                .hasMessageContaining("进程 " + other.pid())
                .hasMessageContaining("process " + other.pid());

        other.kill();
        DataFolder.take(folder).close();
    }

    @Test
    void refusesAFolderThatThisProcessHoldsAndKeepsHoldingIt() throws Exception {
        try (var held = DataFolder.take(folder)) {
            assertThatThrownBy(() -> DataFolder.take(held.path())).isInstanceOf(DatabaseRefusal.class);

            assertThat(AnotherProcess.start(AnotherProcess.Deed.TAKE, folder).answer())
                    .isEqualTo("refused");
        }
    }

    @Test
    void stopsTheServerThatAKilledApplicationLeft() throws Exception {
        var other = AnotherProcess.start(AnotherProcess.Deed.WRITE_A_NOTE, folder);
        other.kill();
        var leftover = serverProcess();
        assertThat(ProcessHandle.of(Long.parseLong(leftover))).isPresent();

        try (var database = EmbeddedDatabase.start(folder, programs, true)) {
            assertThat(ask(database, "select text from notes")).isEqualTo("written before the kill");
            assertThat(serverProcess()).isNotEqualTo(leftover);
        }
        assertThat(Files.readString(folder.resolve("postgres.log.1"))).contains("database system is shut down");
    }

    @Test
    void ignoresTheProcessNumberOfAServerThatAnotherProgramHasNow() throws Exception {
        EmbeddedDatabase.start(folder, programs, false).close();
        Files.writeString(
                folder.resolve("postgres/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.resolve("postgres") + "\n");

        try (var database = EmbeddedDatabase.start(folder, programs, false)) {
            assertThat(ask(database, "select 'answers'")).isEqualTo("answers");
        }
    }

    @Test
    void beginsAnewWhereTheFirstStartWasKilledHalfway() throws Exception {
        var unfinished = Files.createDirectories(folder.resolve("postgres-new-1234/base"));
        Files.writeString(unfinished.resolveSibling("PG_VERSION"), "18\n");
        Files.writeString(folder.resolve("postgres-new-1234.password"), "secret");

        try (var database = EmbeddedDatabase.start(folder, programs, false)) {
            assertThat(ask(database, "select 'answers'")).isEqualTo("answers");
        }
        assertThat(folder.toFile().list((parent, name) -> name.startsWith("postgres-new-")))
                .isEmpty();
    }

    @Test
    void refusesTheFolderOfAnotherMajorVersion() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("postgres")).resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(() -> EmbeddedDatabase.start(folder, programs, false))
                .isInstanceOf(DatabaseRefusal.class)
                .hasMessageContaining("made by PostgreSQL 17, but this program carries PostgreSQL 18");
    }

    @Test
    void refusesAFolderThatIsNoDatabase() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("postgres")).resolve("holiday.jpg"), "");

        assertThatThrownBy(() -> EmbeddedDatabase.start(folder, programs, false))
                .isInstanceOf(DatabaseRefusal.class)
                .hasMessageContaining("is no data folder of PostgreSQL");
        assertThat(folder.resolve("postgres/holiday.jpg")).exists();
    }

    @Test
    void refusesADataFolderThatCannotBeWritten() throws IOException {
        var file = Files.writeString(folder.resolve("data"), "a file, not a folder");

        assertThatThrownBy(() -> EmbeddedDatabase.start(file, programs, false))
                .isInstanceOf(DatabaseRefusal.class)
                .hasMessageContaining("不能写入")
                .hasMessageContaining("cannot be written");
    }

    @Test
    void startsAgainAfterTheServerWasKilledToo() throws Exception {
        var other = AnotherProcess.start(AnotherProcess.Deed.WRITE_A_NOTE, folder);
        other.kill();
        ProcessHandle.of(Long.parseLong(serverProcess())).orElseThrow().destroyForcibly();

        try (var database = EmbeddedDatabase.start(folder, programs, true)) {
            assertThat(ask(database, "select text from notes")).isEqualTo("written before the kill");
        }
        assertThat(Files.readString(folder.resolve("postgres.log"))).contains("automatic recovery in progress");
    }

    private String serverProcess() throws IOException {
        return Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(0);
    }

    static String ask(EmbeddedDatabase database, String question) throws SQLException {
        var address = database.address();
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            var isRows = statement.execute(question);
            while (!isRows) isRows = statement.getMoreResults();
            statement.getResultSet().next();
            return statement.getResultSet().getString(1);
        }
    }
}
