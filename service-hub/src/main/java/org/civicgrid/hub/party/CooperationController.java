package org.civicgrid.hub.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.attachment.StoredAttachment;
import org.civicgrid.governance.cooperation.AskedState;
import org.civicgrid.governance.cooperation.CooperationCancellation;
import org.civicgrid.governance.cooperation.CooperationChange;
import org.civicgrid.governance.cooperation.CooperationCompletion;
import org.civicgrid.governance.cooperation.CooperationDesk;
import org.civicgrid.governance.cooperation.CooperationDirectory;
import org.civicgrid.governance.cooperation.CooperationDraft;
import org.civicgrid.governance.cooperation.CooperationKind;
import org.civicgrid.governance.cooperation.CooperationQuery;
import org.civicgrid.governance.cooperation.CooperationView;
import org.civicgrid.governance.cooperation.CooperationYear;
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

/** The five shared actions over REST. */
@RestController
@RequestMapping(path = CooperationController.PATH)
@RequiredArgsConstructor
@Tag(name = "party-cooperations", description = "区域化党建五共：组织共建、资源共享、党员共管、活动共办、事务共商")
class CooperationController {

    static final String PATH = "/api/v1/party/cooperations";

    private final CooperationDesk desk;
    private final CooperationDirectory directory;

    @Operation(summary = "List shared actions of a territory, the latest first")
    @PreAuthorize("hasAuthority('map:read')")
    @GetMapping
    KeysetPage<CooperationView> list(
            @Acting ActingPost by,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(defaultValue = "true") boolean below,
            @RequestParam(required = false) @Nullable CooperationKind kind,
            @RequestParam(required = false) @Nullable AskedState state,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer month,
            @RequestParam(required = false) @Nullable Integer organization,
            @RequestParam(required = false) @Nullable Integer residentUnit,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var query = new CooperationQuery(territory, below, kind, state, year, month, organization, residentUnit, q);
        return directory.list(by, query, new Paging(limit, after));
    }

    @Operation(summary = "Count the shared actions of a year by month, kind and territory one level below")
    @PreAuthorize("hasAuthority('map:read')")
    @GetMapping("/year")
    CooperationYear year(
            @Acting ActingPost by,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable AskedState state) {
        return directory.year(by, territory, year, state);
    }

    @Operation(summary = "Show a shared action")
    @PreAuthorize("hasAuthority('map:read')")
    @GetMapping("/{id}")
    ResponseEntity<CooperationView> find(@Acting ActingPost by, @PathVariable int id) {
        return TaggedAnswers.ok(directory.find(by, id));
    }

    /** A file of a shared action; its bytes are under {@code /api/v1/attachments/<id>}. */
    record FileView(UUID id, String fileName, String mediaType, int bytes) {

        static FileView of(StoredAttachment it) {
            return new FileView(it.id(), it.fileName(), it.mediaType(), it.bytes());
        }
    }

    @Operation(summary = "List the files of a shared action")
    @PreAuthorize("hasAuthority('map:read')")
    @GetMapping("/{id}/attachments")
    List<FileView> files(@Acting ActingPost by, @PathVariable int id) {
        return directory.files(by, id).stream().map(FileView::of).toList();
    }

    @Operation(summary = "Plan a shared action of a regional committee")
    @PreAuthorize("hasAuthority('party:edit')")
    @PostMapping
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<CooperationView> create(@Acting ActingPost by, @RequestBody CooperationDraft draft) {
        return TaggedAnswers.created(PATH, desk.create(by, draft));
    }

    @Operation(summary = "Change what is planned, for when and with whom")
    @PreAuthorize("hasAuthority('party:edit')")
    @PutMapping("/{id}")
    ResponseEntity<CooperationView> change(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody CooperationChange change) {
        return TaggedAnswers.ok(desk.change(by, id, EntityTags.requireVersion(ifMatch), change));
    }

    @Operation(summary = "Say that it was held and what it brought, or put that right")
    @PreAuthorize("hasAuthority('party:edit')")
    @PostMapping("/{id}/completion")
    ResponseEntity<CooperationView> finish(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody CooperationCompletion completion) {
        return TaggedAnswers.ok(desk.finish(by, id, EntityTags.requireVersion(ifMatch), completion));
    }

    @Operation(summary = "Cancel what is planned, for a reason")
    @PreAuthorize("hasAuthority('party:edit')")
    @PostMapping("/{id}/cancellation")
    ResponseEntity<CooperationView> cancel(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody CooperationCancellation cancellation) {
        return TaggedAnswers.ok(desk.cancel(by, id, EntityTags.requireVersion(ifMatch), cancellation));
    }
}
