package org.civicgrid.grid.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.CaseNumber;
import org.civicgrid.governance.job.Job;
import org.civicgrid.governance.job.JobError;
import org.civicgrid.governance.job.JobRunner;
import org.civicgrid.governance.job.Jobs;
import org.civicgrid.governance.problem.FieldFault;
import org.civicgrid.governance.problem.InvalidInput;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Orders imports and does them at once; looks at what they left. */
@TestComponent
@RequiredArgsConstructor
class ImportRun {

    private final ExchangeFixtures district;
    private final CaseImports imports;
    private final Jobs jobs;
    private final JobRunner runner;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    /** The duty officer of the district, who imports when nobody else is named. */
    ActingPost as() {
        return district.as("district");
    }

    /** Good and bad rows of a file of this system, for good. */
    Job imported(String csv, String system) {
        return done(order(csv, ImportSamples.mapping(system), false));
    }

    Job order(String csv, String mapping, boolean dryRun) {
        return order(as(), csv, mapping, dryRun);
    }

    Job order(byte[] csv, String mapping, boolean dryRun) {
        return order(as(), csv, mapping, dryRun);
    }

    Job order(ActingPost by, String csv, String mapping, boolean dryRun) {
        return order(by, csv.getBytes(StandardCharsets.UTF_8), mapping, dryRun);
    }

    Job order(ActingPost by, byte[] csv, String mapping, boolean dryRun) {
        return imports.start(by, "cases.csv", new ByteArrayResource(csv), mapping, dryRun);
    }

    /** Works on the job until it is over. */
    Job done(ActingPost by, Job job) {
        runner.run(job.id(), () -> false);
        return jobs.find(by, job.id());
    }

    Job done(Job job) {
        return done(as(), job);
    }

    Job undone(Job job) {
        return undone(as(), job);
    }

    Job undone(ActingPost by, Job job) {
        return done(by, imports.undo(by, job.id(), "导错了文件"));
    }

    /** Row, columns and code of each fault. */
    List<String> codes(Job job) {
        return errors(job).stream()
                .map(it ->
                        it.row() + " " + it.fault().field() + " " + it.fault().code())
                .toList();
    }

    List<JobError> errors(Job job) {
        return errors(as(), job);
    }

    List<JobError> errors(ActingPost by, Job job) {
        var errors = new ArrayList<JobError>();
        jobs.eachError(by, job.id(), errors::add);
        return errors;
    }

    /** Cases of a system as they stand, with everything but their identities, in the order of their numbers there. */
    List<Map<String, Object>> cases(String system) {
        return all("""
                select external_number, type_code, severity, channel, title, address, lng, lat, grid_id, stage, outcome, level,
                  desk_unit_id, lead_unit_id, holder_unit_id, occurred_at, reported_at, stage_since, closed_at, due_at, warn_at,
                  whole_due_at, replay, version, source_type, source_state, place_moved,
                  (select string_agg(e.action || ' ' || e.at || ' ' || e.details, ',' order by e.seq)
                   from case_event e where e.case_id = r.id) as history,
                  (select count(*) from case_search s where s.case_id = r.id) as words
                from case_record r join case_origin o on o.case_id = r.id
                where external_system = ? order by external_number
                """, system);
    }

    /** What the figures say of everything there is, folded or not. */
    List<Map<String, Object>> figures() {
        as();
        var districtId = district.district().id();
        return all("""
                select day, measure, domain, sum(amount) as amount from (
                  select day, measure, domain, amount from case_daily where territory_id = ?
                  union all select day, measure, domain, amount from case_delta where district_id = ?) f
                group by 1, 2, 3 having sum(amount) <> 0 order by 1, 2, 3
                """, districtId, districtId);
    }

    CaseNumber number(String system, String external) {
        var row = all(
                "select number from case_record where external_system = ? and external_number = ?", system, external);
        return new CaseNumber((String) row.get(0).get("number"));
    }

    List<Map<String, Object>> audit(UUID importId) {
        return all("select act, after from audit_entry where subject = ? order by id", importId.toString());
    }

    /** Whether somebody waits for what somebody else is writing. */
    boolean somebodyWaits() {
        return !all("select 1 from pg_locks where not granted").isEmpty();
    }

    /** That it is refused for these faults: field, code and value of each. */
    static void assertFaults(ThrowingCallable act, String... wanted) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.getFaults())
                                .extracting((FieldFault it) -> it.field() + " " + it.code() + " " + it.value())
                                .containsExactly(wanted));
    }

    private List<Map<String, Object>> all(String sql, Object... args) {
        return transactions.execute(status -> {
            jdbc.queryForList("select set_config('civicgrid.reach_kind', 'EVERYTHING', true)");
            return jdbc.queryForList(sql, args);
        });
    }
}
