package org.civicgrid.portal.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.job.Job;
import org.civicgrid.governance.job.JobState;
import org.civicgrid.grid.exchange.CaseImports;
import org.civicgrid.portal.frame.Fact;
import org.civicgrid.portal.frame.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the reader's language what a job is and how it goes. */
@Component
@RequiredArgsConstructor
class JobWords {

    private static final List<String> IMPORTED = List.of("fresh", "same", "changed", "wrong");
    private static final List<String> UNDONE = List.of("removed", "kept");

    private final MessageSource messages;
    private final Formats formats;

    String of(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    /** Its kind; a dry run says so. */
    String what(Job job) {
        return isDryRun(job) ? of("job.trial") : of("job.kind." + job.kind());
    }

    String state(JobState state) {
        return of("job.state." + state);
    }

    static String tone(Job job) {
        return switch (job.state()) {
            case QUEUED -> "plain";
            case RUNNING -> "brand";
            case DONE -> job.errors() > 0 ? "warn" : "ok";
            case CANCELLED -> "warn";
            case FAILED -> "bad";
        };
    }

    static boolean isDryRun(Job job) {
        return Boolean.TRUE.equals(job.parameters().get(CaseImports.DRY_RUN));
    }

    static @Nullable String parameter(Job job, String name) {
        var value = job.parameters().get(name);
        return value == null ? null : value.toString();
    }

    /** What became of the items, in a fixed order; what an import counts is shown even when it is none. */
    List<Fact> counts(Job job) {
        var names = new ArrayList<>(job.kind().equals(CaseImports.IMPORT) ? IMPORTED : UNDONE);
        job.counts().keySet().stream().filter(it -> !names.contains(it)).forEach(names::add);
        return names.stream()
                .map(it -> new Fact(
                        of("job.count." + it), formats.number(job.counts().getOrDefault(it, 0L))))
                .toList();
    }

    /** The counts in one line, those that are none left out. */
    String countLine(Job job) {
        return counts(job).stream()
                .filter(it -> !it.value().equals("0"))
                .map(it -> it.label() + " " + it.value())
                .collect(Collectors.joining(" · "));
    }

    String share(Job job) {
        var share = job.total() == 0 ? 0 : (double) job.done() / job.total();
        return of("job.share", formats.number(job.done()), formats.number(job.total()), formats.percent(share));
    }

    @Nullable
    String failure(Job job) {
        var failure = job.failure();
        return failure == null
                ? null
                : messages.getMessage(
                        "problem." + failure.code() + ".detail",
                        new Object[] {failure.detail()},
                        failure.code() + " " + failure.detail(),
                        LocaleContextHolder.getLocale());
    }
}
