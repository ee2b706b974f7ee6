package org.civicgrid.governance.database;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;

/**
 * Tells in one sentence why the given database let nobody in at the start: told from what the driver says (SQLSTATE), so that
 * no start has to ask twice. Whatever else a database refuses is left to the log.
 */
class DatabaseUnreachableAnalyzer implements FailureAnalyzer {

    private final Environment environment;

    DatabaseUnreachableAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(refused -> refused.getSQLState() != null)
                .map(this::refusal)
                .filter(refusal -> refusal != null)
                .findFirst()
                .map(refusal -> new FailureAnalysis(refusal.getMessage(), null, failure))
                .orElse(null);
    }

    private @Nullable DatabaseRefusal refusal(SQLException refused) {
        var user = environment.getProperty("spring.datasource.username", System.getProperty("user.name"));
        return switch (refused.getSQLState()) {
            case "08001", "08006" -> DatabaseRefusal.unreachable(address(), words(refused));
            case "08004", "28000", "28P01" -> DatabaseRefusal.notLetIn(address(), user);
            case "3D000" -> DatabaseRefusal.noSuchDatabase(address(), address().replaceFirst(".*/", ""), user);
            case "53300", "57P03" -> DatabaseRefusal.busy(address(), words(refused));
            default -> null;
        };
    }

    /** Host, port and name, without parameters: they may hold a password. */
    private String address() {
        return environment
                .getProperty("spring.datasource.url", "")
                .replaceFirst("^jdbc:postgresql:(//)?", "")
                .replaceFirst("[?].*", "");
    }

    /** What the network said at the bottom of it. */
    private static String words(Throwable refused) {
        var bottom = refused;
        while (bottom.getCause() != null) {
            bottom = bottom.getCause();
        }
        return bottom.getClass().getSimpleName() + ": " + bottom.getMessage();
    }
}
