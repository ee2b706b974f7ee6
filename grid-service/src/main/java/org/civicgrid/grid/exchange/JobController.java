package org.civicgrid.grid.exchange;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.job.Job;
import org.civicgrid.governance.job.JobState;
import org.civicgrid.governance.job.Jobs;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Long work over REST: how it goes, what was wrong, stopping it and taking an import back. */
@Tag(name = "Jobs", description = "Long work: how it goes, and stopping it")
@RestController
@RequestMapping(path = "/api/v1/jobs")
@RequiredArgsConstructor
class JobController {

    private final Jobs jobs;
    private final CaseImports imports;
    private final ErrorSheet sheet;

    /** Jobs within the reach, newest first. */
    @Operation(summary = "Jobs within the reach, newest first")
    @PreAuthorize("hasAuthority('job:manage')")
    @GetMapping
    KeysetPage<JobView> list(
            @Acting ActingPost by,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable JobState state,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return jobs.list(by, kind, state, new Paging(limit, after)).map(JobView::of);
    }

    /** How a job goes. */
    @Operation(summary = "How a job goes")
    @PreAuthorize("hasAuthority('job:manage')")
    @GetMapping("/{id}")
    JobView one(@Acting ActingPost by, @PathVariable UUID id) {
        return JobView.of(jobs.find(by, id));
    }

    /** Every fault that it met, as CSV in the caller's language. */
    @Operation(summary = "Every fault that it met, as CSV in the caller's language")
    @PreAuthorize("hasAuthority('job:manage')")
    @GetMapping(path = "/{id}/errors.csv", produces = "text/csv")
    void errors(@Acting ActingPost by, @PathVariable UUID id, Locale locale, HttpServletResponse answer)
            throws IOException {
        by.require(Permission.CASE_READ);
        jobs.find(by, id);
        answer.setContentType("text/csv;charset=UTF-8");
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"errors-" + id + ".csv\"");
        sheet.write(by, id, locale, answer.getOutputStream());
    }

    /** Asks it to stop; what was done stays done. */
    @Operation(summary = "Ask it to stop; what was done stays done")
    @PreAuthorize("hasAuthority('job:manage')")
    @PostMapping("/{id}/cancel")
    JobView cancel(@Acting ActingPost by, @PathVariable UUID id) {
        return JobView.of(jobs.cancel(by, id));
    }

    /** Imports the file of a dry run for good; answers with the job that does it. */
    @Operation(summary = "Import the file of a dry run for good")
    @PreAuthorize("hasAuthority('job:manage') and hasAuthority('case:import')")
    @PostMapping("/{id}/commit")
    @ApiResponse(responseCode = "202", description = "Accepted", useReturnTypeSchema = true)
    ResponseEntity<JobView> commit(@Acting ActingPost by, @PathVariable UUID id) {
        return ordered(imports.commit(by, id));
    }

    /** Takes the cases of an import back, as far as nobody has worked on them; answers with the job that does it. */
    @Operation(summary = "Take the cases of an import back, as far as nobody has worked on them")
    @PreAuthorize("hasAuthority('job:manage') and hasAuthority('case:import')")
    @PostMapping("/{id}/undo")
    @ApiResponse(responseCode = "202", description = "Accepted", useReturnTypeSchema = true)
    ResponseEntity<JobView> undo(@Acting ActingPost by, @PathVariable UUID id, @RequestBody Undoing undoing) {
        return ordered(imports.undo(by, id, undoing.reason()));
    }

    /**
     * An order to undo.
     *
     * @param reason why, at most 200 characters
     */
    record Undoing(@Nullable String reason) {}

    private static ResponseEntity<JobView> ordered(Job job) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + job.id()))
                .body(JobView.of(job));
    }
}
