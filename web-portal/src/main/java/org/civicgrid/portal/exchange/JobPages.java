package org.civicgrid.portal.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.job.Job;
import org.civicgrid.governance.job.JobError;
import org.civicgrid.governance.job.JobState;
import org.civicgrid.governance.job.Jobs;
import org.civicgrid.governance.problem.Problems;
import org.civicgrid.grid.exchange.CaseImports;
import org.civicgrid.portal.exchange.JobPage.Related;
import org.civicgrid.portal.exchange.JobPage.Standing;
import org.civicgrid.portal.exchange.JobPage.WrongRow;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Fact;
import org.civicgrid.portal.frame.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the page of a job, and its line in a list, together. */
@Component
@RequiredArgsConstructor
class JobPages {

    private static final int ROWS_SHOWN = 100;
    private static final int REASON = 200;

    private final Jobs jobs;
    private final Problems problems;
    private final Formats formats;
    private final Forms forms;
    private final JobWords words;

    /**
     * The page.
     *
     * @param sent the order to undo that was refused; nothing when none was
     */
    JobPage page(ActingPost by, UUID id, Sent sent) {
        var job = jobs.find(by, id);
        var href = href(job.id());
        var committed = follower(by, CaseImports.IMPORT, CaseImports.TRIAL, job);
        var undone = follower(by, CaseImports.UNDO, CaseImports.OF, job);
        var wrong = job.state().isOver() && by.may(Permission.CASE_READ)
                ? jobs.firstErrors(by, id, ROWS_SHOWN)
                : List.<JobError>of();
        var mayCommit = isTrial(job) && by.may(Permission.CASE_IMPORT) && !isUnderWay(committed);
        var mayUndo = isUndoable(job) && by.may(Permission.CASE_IMPORT) && !isUnderWay(undone);
        return new JobPage(
                href,
                title(job),
                List.of(new Crumb(words.of("menu.jobs"), "/jobs"), Crumb.here(words.what(job))),
                standing(job),
                facts(job),
                next(job, mayCommit),
                wrong.stream().map(this::wrongRow).toList(),
                job.errors() > ROWS_SHOWN,
                job.errors() > 0 && by.may(Permission.CASE_READ) ? "/api/v1" + href + "/errors.csv" : null,
                related(job, committed, undone),
                mayCommit ? href + "/commit" : null,
                mayUndo ? undoForm(sent) : null);
    }

    Standing standing(Job job) {
        return new Standing(
                href(job.id()),
                words.state(job.state()),
                JobWords.tone(job),
                job.state().isOver(),
                job.cancelRequested() && !job.state().isOver(),
                barDone(job),
                Math.max(1, job.total()),
                words.share(job),
                words.failure(job),
                words.counts(job));
    }

    JobLine line(Job job) {
        return new JobLine(
                href(job.id()),
                words.what(job),
                JobWords.parameter(job, "file"),
                words.state(job.state()),
                JobWords.tone(job),
                barDone(job),
                Math.max(1, job.total()),
                words.countLine(job),
                job.owner().words(),
                job.createdAt());
    }

    /** The bar of a job that is done is full, even when there was nothing to do. */
    private static int barDone(Job job) {
        return job.state() == JobState.DONE ? Math.max(1, job.total()) : job.done();
    }

    static String href(UUID id) {
        return "/jobs/" + id;
    }

    private String title(Job job) {
        var file = JobWords.parameter(job, "file");
        return file == null ? words.what(job) : words.what(job) + " · " + file;
    }

    private static boolean isTrial(Job job) {
        return job.kind().equals(CaseImports.IMPORT) && job.state() == JobState.DONE && JobWords.isDryRun(job);
    }

    private static boolean isUndoable(Job job) {
        return job.kind().equals(CaseImports.IMPORT)
                && job.state().isOver()
                && !JobWords.isDryRun(job)
                && job.counts().getOrDefault("fresh", 0L) > 0;
    }

    private static boolean isUnderWay(@Nullable Job job) {
        return job != null && !job.state().isOver();
    }

    private @Nullable Job follower(ActingPost by, String kind, String parameter, Job job) {
        return job.kind().equals(CaseImports.IMPORT)
                ? jobs.newest(by, kind, parameter, job.id().toString()).orElse(null)
                : null;
    }

    private @Nullable String next(Job job, boolean mayCommit) {
        if (!mayCommit) {
            return null;
        }
        var fresh = job.counts().getOrDefault("fresh", 0L);
        return fresh == 0
                ? words.of("jobs.commit.nothing")
                : words.of("jobs.commit.what", formats.number(fresh), formats.number(job.errors()));
    }

    private List<Fact> facts(Job job) {
        var facts = new ArrayList<Fact>();
        add(facts, "jobs.file", JobWords.parameter(job, "file"));
        add(facts, "jobs.mapping", JobWords.parameter(job, "mapping"));
        add(facts, "jobs.system", JobWords.parameter(job, "system"));
        add(facts, "jobs.reason", JobWords.parameter(job, CaseImports.REASON));
        add(facts, "jobs.owner", job.owner().words());
        add(facts, "jobs.created", formats.instant(job.createdAt()));
        add(facts, "jobs.ended", formats.instant(job.endedAt()));
        var rate = job.rate();
        add(facts, "jobs.rate", rate == null ? null : words.of("jobs.rate.value", formats.number(Math.round(rate))));
        return facts;
    }

    private void add(List<Fact> facts, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(words.of(key), value));
        }
    }

    private List<Related> related(Job job, @Nullable Job committed, @Nullable Job undone) {
        var related = new ArrayList<Related>();
        link(related, "jobs.related.trial", JobWords.parameter(job, CaseImports.TRIAL), "");
        link(related, "jobs.related.of", JobWords.parameter(job, CaseImports.OF), "");
        if (committed != null) {
            link(related, "jobs.related.import", committed.id().toString(), words.state(committed.state()));
        }
        if (undone != null) {
            link(related, "jobs.related.undo", undone.id().toString(), words.state(undone.state()));
        }
        return related;
    }

    private void link(List<Related> related, String key, @Nullable String id, String state) {
        if (id != null) {
            related.add(new Related(words.of(key), href(UUID.fromString(id)), state));
        }
    }

    private Form undoForm(Sent sent) {
        return forms.of("jobs.undo.", sent)
                .area(CaseImports.REASON, true, REASON)
                .form();
    }

    private WrongRow wrongRow(JobError error) {
        var locale = LocaleContextHolder.getLocale();
        var fault = error.fault();
        return new WrongRow(
                error.row() == 0 ? null : String.valueOf(error.row()),
                fault.field(),
                fault.value() == null ? "" : fault.value(),
                problems.message(fault, locale),
                problems.remedy(fault, locale));
    }
}
