package org.civicgrid.governance.job;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.access.Reach;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.audit.AuditJournal;
import org.civicgrid.governance.job.JobRefusals.JobIsOver;
import org.civicgrid.governance.job.JobRefusals.JobNotFound;
import org.civicgrid.governance.kernel.Cursor;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.kernel.PlainText;
import org.civicgrid.governance.kernel.SortType;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders long work, says how it goes, and stops it. A post sees the jobs of the posts of its part of the map. */
@Service
@Transactional
@RequiredArgsConstructor
public class Jobs {

    private static final Cursor.Order NEWEST = Cursor.Order.of("jobs", SortType.INSTANT, SortType.TEXT);
    private static final int OWNER = 160;

    private final JobTable table;
    private final JobErrors errors;
    private final JobSchedule schedule;
    private final TerritoryRegistry territories;
    private final AuditJournal audit;
    private final Clock clock;

    /**
     * Orders a job; it begins after the caller's transaction.
     *
     * @param kind for which there is a {@link JobWork}
     * @param parameters what is ordered, for people to read; also in the audit
     * @param total how many items there are, as far as known
     */
    public Job start(ActingPost by, String kind, Map<String, Object> parameters, int total) {
        var job = new Job(
                UUID.randomUUID(),
                kind,
                JobState.QUEUED,
                total,
                0,
                0,
                Map.of(),
                new Job.Owner(by.accountId(), by.personId(), by.postId(), PlainText.cut(by.inWords(), OWNER)),
                clock.instant(),
                null,
                null,
                Duration.ZERO,
                parameters,
                Map.of(),
                false,
                null);
        var everywhere = by.reach().scope() == Reach.Scope.EVERYTHING;
        table.add(
                job,
                everywhere
                        ? null
                        : territories.require(by.reach().territoryId()).jurisdiction());
        audit.write(by, AuditAct.of("job.start", "job", job.id()).changing(Map.of(), with(parameters, "kind", kind)));
        schedule.plan(job.id());
        return job;
    }

    /** @throws JobNotFound if there is none within the reach */
    @Transactional(readOnly = true)
    public Job find(ActingPost by, UUID id) {
        return table.find(id, reach(by)).orElseThrow(() -> new JobNotFound(id));
    }

    /** Jobs within the reach, newest first. */
    @Transactional(readOnly = true)
    public KeysetPage<Job> list(ActingPost by, @Nullable String kind, @Nullable JobState state, Paging paging) {
        var after = paging.start(NEWEST).map(Jobs::key).orElse(null);
        return KeysetPage.of(
                table.list(reach(by), kind, state, after, paging.rows()),
                paging,
                job -> NEWEST.at(job.createdAt(), job.id().toString()));
    }

    /** Whether a job of the kind with this parameter is not over, whoever ordered it. */
    @Transactional(readOnly = true)
    public boolean isOpen(String kind, String parameter, String value) {
        return table.isOpen(kind, parameter, value);
    }

    /**
     * Hands over every fault of a job, in order of arrival. They hold values of the business, which an administrator
     * does not see.
     *
     * @throws JobNotFound if there is none within the reach
     */
    @Transactional(readOnly = true)
    public void eachError(ActingPost by, UUID id, Consumer<JobError> reader) {
        by.require(Permission.CASE_READ);
        find(by, id);
        errors.each(id, reader);
    }

    /**
     * The faults of the first so many items that have any, in order of arrival; for whoever may read cases.
     *
     * @throws JobNotFound if there is none within the reach
     */
    @Transactional(readOnly = true)
    public List<JobError> firstErrors(ActingPost by, UUID id, int items) {
        by.require(Permission.CASE_READ);
        find(by, id);
        return errors.first(id, items);
    }

    /** The newest job of the kind within the reach that was ordered with this parameter; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Job> newest(ActingPost by, String kind, String parameter, String value) {
        return table.newest(reach(by), kind, parameter, value);
    }

    /**
     * Asks a job to stop before its next step; one that has not begun stops at once. What was done stays done.
     *
     * @throws JobNotFound if there is none within the reach
     * @throws JobIsOver if it has ended
     */
    public Job cancel(ActingPost by, UUID id) {
        find(by, id);
        var job = table.lock(id).orElseThrow(() -> new JobNotFound(id));
        if (job.state().isOver()) {
            throw new JobIsOver(job);
        }
        if (job.state() == JobState.QUEUED) {
            table.end(id, JobState.CANCELLED, null, clock.instant());
        } else {
            table.requestCancel(id);
        }
        audit.write(
                by,
                AuditAct.of("job.cancel", "job", id)
                        .changing(Map.of("state", job.state().name(), "done", job.done()), Map.of()));
        return find(by, id);
    }

    private static JobTable.Key key(Cursor cursor) {
        try {
            return new JobTable.Key(cursor.instant(0), UUID.fromString(cursor.text(1)));
        } catch (IllegalArgumentException forged) {
            throw InvalidInput.of("after", "cursor", cursor.text(1));
        }
    }

    private JobReach reach(ActingPost by) {
        return JobReach.of(by, territories);
    }

    private static Map<String, Object> with(Map<String, Object> parameters, String name, Object value) {
        var all = new LinkedHashMap<>(parameters);
        all.put(name, value);
        return all;
    }
}
