package org.civicgrid.governance.problem;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;

/** What PostgreSQL refuses, as far as the caller can mend it. */
class StorageProblems {

    /** Class 22: data exception; 22021 is a character that the encoding lacks, above all NUL. */
    private static final String NOT_IN_REPERTOIRE = "22021";

    private static final String DATA_EXCEPTION = "22";
    private static final String INTEGRITY = "23";

    Optional<Problem> of(Exception thrown, boolean conditional) {
        if (thrown instanceof OptimisticLockingFailureException) {
            return Optional.of(Problem.of(conditional ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT, "stale"));
        }
        if (thrown instanceof PessimisticLockingFailureException
                || thrown instanceof QueryTimeoutException
                || thrown instanceof DataAccessResourceFailureException
                || thrown instanceof CannotCreateTransactionException) {
            return Optional.of(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "busy"));
        }
        return thrown instanceof DataAccessException ? byState(sqlState(thrown)) : Optional.empty();
    }

    private static Optional<Problem> byState(@Nullable String state) {
        if (state == null) {
            return Optional.empty();
        }
        if (state.equals(NOT_IN_REPERTOIRE)) {
            return Optional.of(Problem.of(HttpStatus.BAD_REQUEST, "forbidden-characters"));
        }
        if (state.startsWith(DATA_EXCEPTION)) {
            return Optional.of(Problem.of(HttpStatus.BAD_REQUEST, "bad-request"));
        }
        return state.startsWith(INTEGRITY)
                ? Optional.of(Problem.of(HttpStatus.CONFLICT, "conflicting-data"))
                : Optional.empty();
    }

    private static @Nullable String sqlState(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return null;
    }
}
