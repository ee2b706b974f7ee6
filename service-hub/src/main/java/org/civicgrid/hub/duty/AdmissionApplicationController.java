package org.civicgrid.hub.duty;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.duty.AdmissionActInput;
import org.civicgrid.governance.duty.AdmissionAction;
import org.civicgrid.governance.duty.AdmissionApplicationView;
import org.civicgrid.governance.duty.AdmissionDesk;
import org.civicgrid.governance.duty.AdmissionDraft;
import org.civicgrid.governance.duty.AdmissionEvent;
import org.civicgrid.governance.duty.ApplicationStatus;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.problem.EntityTags;
import org.civicgrid.governance.problem.TaggedAnswers;
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

/** Applications for admission over REST; what may be done to one is told with it. */
@RestController
@RequestMapping(path = AdmissionApplicationController.PATH)
@RequiredArgsConstructor
@Tag(name = "duty-applications", description = "社区事项准入申请")
class AdmissionApplicationController {

    static final String PATH = "/api/v1/duty/applications";

    private final AdmissionDesk desk;

    @Operation(summary = "List applications that the acting post may read, the newest first")
    @PreAuthorize("hasAuthority('duty:read')")
    @GetMapping
    KeysetPage<AdmissionApplicationView> list(
            @Acting ActingPost by,
            @RequestParam(required = false) @Nullable ApplicationStatus status,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return desk.list(by, status, new Paging(limit, after));
    }

    @Operation(summary = "Show an application, and what the acting post may do to it")
    @PreAuthorize("hasAuthority('duty:read')")
    @GetMapping("/{id}")
    ResponseEntity<AdmissionApplicationView> find(@Acting ActingPost by, @PathVariable int id) {
        return TaggedAnswers.ok(desk.find(by, id));
    }

    @Operation(summary = "Show what was done to an application, opinions of the joint review included")
    @PreAuthorize("hasAuthority('duty:read')")
    @GetMapping("/{id}/events")
    List<AdmissionEvent> history(@Acting ActingPost by, @PathVariable int id) {
        return desk.history(by, id);
    }

    @Operation(summary = "Draft an application for one's own department")
    @PreAuthorize("hasAuthority('duty:apply')")
    @PostMapping
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<AdmissionApplicationView> create(@Acting ActingPost by, @RequestBody AdmissionDraft draft) {
        return TaggedAnswers.created(PATH, desk.create(by, draft));
    }

    @Operation(summary = "Word a draft anew")
    @PreAuthorize("hasAuthority('duty:apply')")
    @PutMapping("/{id}")
    ResponseEntity<AdmissionApplicationView> change(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody AdmissionDraft draft) {
        return TaggedAnswers.ok(desk.change(by, id, EntityTags.requireVersion(ifMatch), draft));
    }

    @Operation(summary = "Do an act of the process of admission")
    @PreAuthorize("hasAuthority('duty:read')")
    @PostMapping("/{id}/acts/{action}")
    ResponseEntity<AdmissionApplicationView> act(
            @Acting ActingPost by,
            @PathVariable int id,
            @PathVariable String action,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody AdmissionActInput input) {
        var version = EntityTags.requireVersion(ifMatch);
        return TaggedAnswers.ok(desk.act(by, id, AdmissionAction.named(action), input, version));
    }
}
