package org.civicgrid.hub.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.party.ResidentResourceView;
import org.civicgrid.governance.party.ResourceChange;
import org.civicgrid.governance.party.ResourceDirectory;
import org.civicgrid.governance.party.ResourceDraft;
import org.civicgrid.governance.party.ResourceKind;
import org.civicgrid.governance.party.ResourceQuery;
import org.civicgrid.governance.party.ResourceRegister;
import org.civicgrid.governance.problem.EntityTags;
import org.civicgrid.governance.problem.TaggedAnswers;
import org.civicgrid.governance.register.RegisterEnding;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
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

/** What resident units offer over REST. */
@RestController
@RequestMapping(path = ResidentResourceController.PATH)
@RequiredArgsConstructor
@Tag(name = "party-resources", description = "驻区单位可提供的资源")
class ResidentResourceController {

    static final String PATH = "/api/v1/party/resources";

    private final ResourceRegister register;
    private final ResourceDirectory directory;

    @Operation(summary = "Search who offers what in a territory")
    @PreAuthorize("hasAuthority('map:read')")
    @GetMapping
    KeysetPage<ResidentResourceView> list(
            @Acting ActingPost by,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(defaultValue = "true") boolean below,
            @RequestParam(required = false) @Nullable ResourceKind kind,
            @RequestParam(required = false) @Nullable Integer residentUnit,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return directory.list(
                by, new ResourceQuery(territory, below, kind, residentUnit, q, on), new Paging(limit, after));
    }

    @Operation(summary = "Show something that a resident unit offers")
    @PreAuthorize("hasAuthority('map:read')")
    @GetMapping("/{id}")
    ResponseEntity<ResidentResourceView> find(@Acting ActingPost by, @PathVariable int id) {
        return TaggedAnswers.ok(directory.find(by, id));
    }

    @Operation(summary = "Enter something that a resident unit offers")
    @PreAuthorize("hasAuthority('party:edit')")
    @PostMapping
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<ResidentResourceView> create(@Acting ActingPost by, @RequestBody ResourceDraft draft) {
        return TaggedAnswers.created(PATH, register.create(by, draft));
    }

    @Operation(summary = "Change what is offered, of which kind and when")
    @PreAuthorize("hasAuthority('party:edit')")
    @PutMapping("/{id}")
    ResponseEntity<ResidentResourceView> change(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody ResourceChange change) {
        return TaggedAnswers.ok(register.change(by, id, EntityTags.requireVersion(ifMatch), change));
    }

    @Operation(summary = "Offer it no longer from a day on, for a reason")
    @PreAuthorize("hasAuthority('party:edit')")
    @PostMapping("/{id}/end")
    ResponseEntity<ResidentResourceView> end(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody RegisterEnding ending) {
        return TaggedAnswers.ok(register.end(by, id, EntityTags.requireVersion(ifMatch), ending.on(), ending.reason()));
    }
}
