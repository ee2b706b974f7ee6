package org.civicgrid.governance.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.database.Writes;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** All cases; row security keeps out those beyond the reach set on the transaction. */
@Repository
@RequiredArgsConstructor
class Cases {

    private static final String INSERT = CaseColumn.ALL.stream()
            .map(CaseColumn::name)
            .collect(Collectors.joining(
                    ", ",
                    "insert into case_record (version, id, ",
                    ") values (0, ?" + ", ?".repeat(CaseColumn.ALL.size()) + ")"));

    private final JdbcTemplate jdbc;
    private final Writes writes;

    /** Adds a case that has its identity, with the other writes of its report. */
    void add(GovernanceCase it) {
        writes.send(INSERT, row(it));
    }

    /** Adds many at once. */
    void addAll(Collection<GovernanceCase> fresh) {
        jdbc.batchUpdate(INSERT, fresh.stream().map(Cases::row).toList());
    }

    private static Object[] row(GovernanceCase it) {
        return Stream.concat(Stream.of(it.id()), CaseColumn.ALL.stream().map(column -> column.typed(column.of(it))))
                .toArray();
    }

    /**
     * Stores what has changed of a case since it was found, as its next version; one that has not changed keeps its version.
     *
     * @throws OptimisticLockingFailureException if it has another version by now
     */
    void keep(GovernanceCase it) {
        var before = it.asStored();
        var columns = new ArrayList<String>();
        var values = new ArrayList<Object>();
        for (int i = 0; i < CaseColumn.ALL.size(); i++) {
            var column = CaseColumn.ALL.get(i);
            var value = column.of(it);
            if (!Objects.equals(before.get(i), value)) {
                columns.add(column.name() + " = ?");
                values.add(column.typed(value));
            }
        }
        if (columns.isEmpty()) {
            return;
        }
        values.add(it.id());
        values.add(it.getVersion());
        var rows = jdbc.update(
                "update case_record set version = version + 1, " + String.join(", ", columns)
                        + " where id = ? and version = ?",
                values.toArray());
        if (rows == 0) {
            throw new OptimisticLockingFailureException("Case " + it.getNumber() + " is not as it was found");
        }
        it.stored(it.getVersion() + 1);
    }

    List<GovernanceCase> findByIdIn(Collection<Long> ids) {
        return jdbc.query(
                "select * from case_record where id = any(?)", Cases::read, (Object) ids.toArray(Long[]::new));
    }

    /** A number is found by the identity in it. */
    Optional<GovernanceCase> findByNumber(String number) {
        return one("select * from case_record where id = ? and number = ?", number);
    }

    /** The cases of some numbers, in no order; a number without a case is passed over. */
    List<GovernanceCase> findByNumbers(Collection<CaseNumber> numbers) {
        return findByIdIn(
                        numbers.stream().map(it -> CaseNumber.serial(it.text())).toList())
                .stream()
                .filter(it -> numbers.contains(new CaseNumber(it.getNumber())))
                .toList();
    }

    /** As it stands once nobody else acts on it any more; whoever comes after waits for the end of this transaction. */
    Optional<GovernanceCase> findLockedByNumber(String number) {
        return one("select * from case_record where id = ? and number = ? for no key update", number);
    }

    private Optional<GovernanceCase> one(String sql, String number) {
        return jdbc.query(sql, Cases::read, CaseNumber.serial(number), number).stream()
                .findFirst();
    }

    private static GovernanceCase read(ResultSet row, int index) throws SQLException {
        return GovernanceCase.of(row);
    }
}
