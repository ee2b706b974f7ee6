package org.civicgrid.grid.reform;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.problem.EntityTags;
import org.civicgrid.governance.problem.TaggedAnswers;
import org.civicgrid.governance.reform.Reform;
import org.civicgrid.governance.reform.ReformDraft;
import org.civicgrid.governance.reform.ReformOffice;
import org.civicgrid.governance.reform.ReformPreview;
import org.civicgrid.governance.reform.ReformState;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Boundary reforms, from the draft to their day, and back. */
@RestController
@RequestMapping(path = ReformController.PATH)
@RequiredArgsConstructor
@Tag(name = "Reforms", description = "区划调整: merge, split, move, rename and retire territories from a day on")
class ReformController {

    static final String PATH = "/api/v1/reforms";

    private final ReformOffice office;
    private final TerritoryRegistry territories;

    @Operation(summary = "Reforms that concern the caller's territory, newest first")
    @PreAuthorize("hasAuthority('map:read')")
    @GetMapping
    KeysetPage<ReformView> list(
            @Acting ActingPost by,
            @RequestParam(required = false) @Nullable ReformState state,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return office.list(by, state, new Paging(limit, after)).map(this::view);
    }

    @Operation(summary = "Show a reform")
    @PreAuthorize("hasAuthority('map:read')")
    @GetMapping("/{id}")
    ResponseEntity<ReformView> find(@Acting ActingPost by, @PathVariable int id) {
        return TaggedAnswers.ok(view(office.find(by, id)));
    }

    @Operation(summary = "What a reform would change if it were applied now, and how many records it would take along")
    @PreAuthorize("hasAuthority('map:read')")
    @GetMapping("/{id}/preview")
    ReformPreview preview(@Acting ActingPost by, @PathVariable int id) {
        return office.preview(by, id);
    }

    @Operation(summary = "Keep a draft")
    @PreAuthorize("hasAuthority('reform:draft')")
    @PostMapping
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<ReformView> draft(@Acting ActingPost by, @RequestBody ReformDraft draft) {
        return TaggedAnswers.created(PATH, view(office.draft(by, draft)));
    }

    @Operation(summary = "Change a draft")
    @PreAuthorize("hasAuthority('reform:draft')")
    @PutMapping("/{id}")
    ResponseEntity<ReformView> change(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody ReformDraft draft) {
        return ok(office.change(by, id, EntityTags.requireVersion(ifMatch), draft));
    }

    @Operation(summary = "Hand a draft in for approval by a second person")
    @PreAuthorize("hasAuthority('reform:draft')")
    @PostMapping("/{id}/submit")
    ResponseEntity<ReformView> submit(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch) {
        return ok(office.submit(by, id, EntityTags.requireVersion(ifMatch)));
    }

    @Operation(summary = "Give a reform up that has not been applied")
    @PreAuthorize("hasAuthority('reform:draft')")
    @PostMapping("/{id}/withdraw")
    ResponseEntity<ReformView> withdraw(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch) {
        return ok(office.withdraw(by, id, EntityTags.requireVersion(ifMatch)));
    }

    @Operation(summary = "Approve a reform; it is applied on its day, at once if that is today")
    @PreAuthorize("hasAuthority('reform:approve')")
    @PostMapping("/{id}/approve")
    ResponseEntity<ReformView> approve(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody Decision decision) {
        return ok(office.approve(by, id, EntityTags.requireVersion(ifMatch), decision.decision()));
    }

    @Operation(summary = "Send a reform back to its drafter, for a reason")
    @PreAuthorize("hasAuthority('reform:approve')")
    @PostMapping("/{id}/send-back")
    ResponseEntity<ReformView> sendBack(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody Decision decision) {
        return ok(office.sendBack(by, id, EntityTags.requireVersion(ifMatch), decision.decision()));
    }

    @Operation(summary = "Take an applied reform back, for a reason, while nothing was built on it")
    @PreAuthorize("hasAuthority('reform:approve')")
    @PostMapping("/{id}/undo")
    ResponseEntity<ReformView> undo(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody Decision decision) {
        return ok(office.undo(by, id, EntityTags.requireVersion(ifMatch), decision.decision()));
    }

    private ResponseEntity<ReformView> ok(Reform reform) {
        return TaggedAnswers.ok(view(reform));
    }

    private ReformView view(Reform reform) {
        return ReformView.of(reform, territories);
    }

    /** What is said with a decision; needed where something is refused or taken back. */
    record Decision(@Nullable String decision) {}
}
