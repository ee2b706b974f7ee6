package org.civicgrid.governance.job;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.Moments;
import org.civicgrid.governance.territory.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** The table of jobs. */
@Repository
@RequiredArgsConstructor
class JobTable {

    private final JdbcClient jdbc;
    private final JobRowMapper mapper;
    private final ObjectMapper json;

    void add(Job job, @Nullable Jurisdiction home) {
        jdbc.sql("""
                insert into job (id, kind, state, total, owner_account_id, owner_person_id, owner_post_id, owner,
                  district_id, street_id, community_id, grid_id, created_at, parameters)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                """)
                .params(
                        job.id(),
                        job.kind(),
                        job.state().name(),
                        job.total(),
                        job.owner().accountId(),
                        job.owner().personId(),
                        job.owner().postId(),
                        job.owner().words(),
                        home == null ? null : home.districtId(),
                        home == null ? null : home.streetId(),
                        home == null ? null : home.communityId(),
                        home == null ? null : home.gridId(),
                        Timestamp.from(job.createdAt()),
                        json.writeValueAsString(job.parameters()))
                .update();
    }

    Optional<Job> find(UUID id, JobReach reach) {
        return jdbc.sql("select * from job where id = :id and " + reach.condition())
                .param("id", id)
                .param("home", reach.value())
                .query(mapper)
                .optional();
    }

    /** Newest first. */
    List<Job> list(JobReach reach, @Nullable String kind, @Nullable JobState state, @Nullable Key after, int rows) {
        return jdbc.sql("select * from job where " + reach.condition() + """
                         and (:kind::text is null or kind = :kind) and (:state::text is null or state = :state)
                         and (:at::timestamptz is null or (created_at, id) < (:at, :id::uuid))
                        order by created_at desc, id desc limit :rows
                        """)
                .param("home", reach.value())
                .param("kind", kind)
                .param("state", state == null ? null : state.name())
                .param("at", Moments.stored(after == null ? null : after.createdAt()))
                .param("id", after == null ? null : after.id().toString())
                .param("rows", rows)
                .query(mapper)
                .list();
    }

    /** Where a page of the list begins: behind this job. */
    record Key(Instant createdAt, UUID id) {}

    /** The same job, held until the transaction ends; empty when there is none. */
    Optional<Job> lock(UUID id) {
        return jdbc.sql("select * from job where id = ? for update")
                .param(id)
                .query(mapper)
                .optional();
    }

    /** The run that works on the job. */
    @Nullable
    UUID runner(UUID id) {
        return jdbc.sql("select runner from job where id = ?")
                .param(id)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list()
                .get(0);
    }

    void take(UUID id, UUID runner, Instant now) {
        jdbc.sql("update job set state = 'RUNNING', runner = ?, started_at = coalesce(started_at, ?) where id = ?")
                .params(runner, Timestamp.from(now), id)
                .update();
    }

    void requestCancel(UUID id) {
        jdbc.sql("update job set cancel_requested = true where id = ?")
                .param(id)
                .update();
    }

    void advance(Job job, JobStep step, Duration worked) {
        var counts = new LinkedHashMap<>(job.counts());
        step.counts().forEach((name, count) -> counts.merge(name, (long) count, Long::sum));
        jdbc.sql("""
                update job set done = done + ?, errors = errors + ?, total = greatest(total, done + ?), counts = ?::jsonb,
                  checkpoint = ?::jsonb, worked_ms = worked_ms + ? where id = ?
                """)
                .params(
                        step.done(),
                        step.wrong(),
                        step.done(),
                        json.writeValueAsString(counts),
                        json.writeValueAsString(step.checkpoint()),
                        worked.toMillis(),
                        job.id())
                .update();
    }

    void end(UUID id, JobState state, Job.@Nullable Failure failure, Instant now) {
        jdbc.sql(
                        "update job set state = ?, ended_at = ?, failure_code = ?, failure_detail = ?, runner = null where id = ?")
                .params(
                        state.name(),
                        Timestamp.from(now),
                        failure == null ? null : failure.code(),
                        failure == null ? null : failure.detail(),
                        id)
                .update();
    }

    /** Jobs that are not over, oldest first. */
    List<UUID> open() {
        return jdbc.sql("select id from job where state in ('QUEUED', 'RUNNING') order by created_at")
                .query(UUID.class)
                .list();
    }

    Optional<Job> newest(JobReach reach, String kind, String parameter, String value) {
        return jdbc.sql(
                        "select * from job where " + reach.condition()
                                + " and kind = :kind and parameters ->> :parameter = :value order by created_at desc, id desc limit 1")
                .param("home", reach.value())
                .param("kind", kind)
                .param("parameter", parameter)
                .param("value", value)
                .query(mapper)
                .optional();
    }

    /** Whether a job of the kind with this parameter is not over. */
    boolean isOpen(String kind, String parameter, String value) {
        return jdbc.sql("""
                        select exists (select from job
                        where state in ('QUEUED', 'RUNNING') and kind = ? and parameters ->> ? = ?)
                        """).params(kind, parameter, value).query(Boolean.class).single();
    }
}
