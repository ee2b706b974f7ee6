package org.civicgrid.governance.casework;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What is known of cases by their numbers in other systems, and the erasing of those that nobody worked on. */
@Repository
@RequiredArgsConstructor
class ImportRows {

    private final JdbcTemplate jdbc;

    /** Lets one transaction at a time take cases over from a system, so that none comes twice. */
    void lock(String system) {
        jdbc.query("select pg_advisory_xact_lock(hashtextextended('civicgrid.import ' || ?, 0))", row -> {}, system);
    }

    /** What the other system said of a case when it was taken over. */
    record Known(String type, String state) {

        boolean isWhat(ImportedCase.Source source) {
            return type.equals(source.type()) && state.equals(source.state());
        }
    }

    /** Those of the numbers that are here already. */
    Map<String, Known> known(String system, Collection<String> numbers) {
        var known = new HashMap<String, Known>();
        jdbc.query(
                "select r.external_number, o.source_type, o.source_state from case_record r"
                        + " join case_origin o on o.case_id = r.id where r.external_system = ? and r.external_number = any(?)",
                row -> {
                    known.put(row.getString(1), new Known(row.getString(2), row.getString(3)));
                },
                system,
                numbers.toArray(String[]::new));
        return known;
    }

    /**
     * Keeps what the other system said.
     *
     * @param events how many events the import itself wrote: more show that somebody worked on the case since
     */
    record Origin(long caseId, ImportedCase.Source source, int events) {}

    void addOrigins(List<Origin> origins) {
        jdbc.batchUpdate(
                "insert into case_origin (case_id, source_type, source_state, source_agency, source_due_at, place_moved, events)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                origins.stream()
                        .map(it -> new Object[] {
                            it.caseId(),
                            it.source().type(),
                            it.source().state(),
                            it.source().agency(),
                            it.source().dueAt() == null
                                    ? null
                                    : Timestamp.from(it.source().dueAt()),
                            it.source().moved(),
                            it.events()
                        })
                        .toList());
    }

    void addWords(List<GovernanceCase> cases) {
        jdbc.batchUpdate(CaseTerms.INSERT, cases.stream().map(CaseTerms::values).toList());
    }

    Optional<CaseOrigin> origin(long caseId) {
        return jdbc
                .query(
                        "select o.*, r.external_system, r.external_number, r.import_id"
                                + " from case_origin o join case_record r on r.id = o.case_id where o.case_id = ?",
                        (row, n) -> new CaseOrigin(
                                row.getString("external_system"),
                                row.getString("external_number"),
                                row.getObject("import_id", UUID.class),
                                new ImportedCase.Source(
                                        row.getString("source_type"),
                                        row.getString("source_state"),
                                        row.getString("source_agency"),
                                        Moments.of(row, "source_due_at"),
                                        row.getBoolean("place_moved"))),
                        caseId)
                .stream()
                .findFirst();
    }

    /** A case of an import, and whether nobody did anything with it since. */
    record Brought(long id, String number, @Nullable String externalNumber, boolean untouched) {}

    int count(UUID importId) {
        var count =
                jdbc.queryForObject("select count(*) from case_record where import_id = ?", Integer.class, importId);
        return count == null ? 0 : count;
    }

    /** The next cases of an import behind one of them, held until the transaction ends. */
    List<Brought> hold(UUID importId, long after, int most) {
        return jdbc.query(
                """
                select r.id, r.number, r.external_number,
                  (select count(*) from case_event e where e.case_id = r.id) = o.events
                    and not exists (select from case_record x where x.parent_id = r.id or x.merged_into_id = r.id)
                    as untouched
                from case_record r join case_origin o on o.case_id = r.id
                where r.import_id = ? and r.id > ? order by r.id limit ? for update of r
                """,
                (row, n) -> new Brought(row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4)),
                importId,
                after,
                most);
    }

    /** Erases cases of imports; the database refuses to erase the history of any that somebody worked on. */
    void erase(List<Long> ids) {
        var all = ids.toArray(Long[]::new);
        jdbc.query("select case_erase_imported(?)", row -> {}, (Object) all);
        jdbc.update("delete from case_escalation where case_id = any(?)", (Object) all);
        jdbc.update("delete from case_handler where case_id = any(?)", (Object) all);
        jdbc.update("delete from case_search where case_id = any(?)", (Object) all);
        jdbc.update("delete from case_record where id = any(?)", (Object) all);
    }
}
