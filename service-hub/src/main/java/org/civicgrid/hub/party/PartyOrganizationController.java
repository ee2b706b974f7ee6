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
import org.civicgrid.governance.party.PartyChange;
import org.civicgrid.governance.party.PartyDirectory;
import org.civicgrid.governance.party.PartyDraft;
import org.civicgrid.governance.party.PartyKind;
import org.civicgrid.governance.party.PartyOrganizationView;
import org.civicgrid.governance.party.PartyQuery;
import org.civicgrid.governance.party.PartyRegister;
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

/** The register of Party organisations over REST. */
@RestController
@RequestMapping(path = PartyOrganizationController.PATH)
@RequiredArgsConstructor
@Tag(name = "party-organizations", description = "区域党委、网格党组织、微网格党小组、驻区单位党组织")
class PartyOrganizationController {

    static final String PATH = "/api/v1/party-organizations";

    private final PartyRegister register;
    private final PartyDirectory directory;

    @Operation(summary = "List Party organisations of a territory, street committees first")
    @PreAuthorize("hasAuthority('map:read')")
    @GetMapping
    KeysetPage<PartyOrganizationView> list(
            @Acting ActingPost by,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(defaultValue = "true") boolean below,
            @RequestParam(required = false) @Nullable PartyKind kind,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return directory.list(by, new PartyQuery(territory, below, kind, q, on), new Paging(limit, after));
    }

    @Operation(summary = "Show a Party organisation")
    @PreAuthorize("hasAuthority('map:read')")
    @GetMapping("/{id}")
    ResponseEntity<PartyOrganizationView> find(@Acting ActingPost by, @PathVariable int id) {
        return TaggedAnswers.ok(directory.find(by, id));
    }

    @Operation(summary = "Set up a Party organisation")
    @PreAuthorize("hasAuthority('party:edit')")
    @PostMapping
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<PartyOrganizationView> create(@Acting ActingPost by, @RequestBody PartyDraft draft) {
        return TaggedAnswers.created(PATH, register.create(by, draft));
    }

    @Operation(summary = "Rename a Party organisation or change its contact, order or the one above")
    @PreAuthorize("hasAuthority('party:edit')")
    @PutMapping("/{id}")
    ResponseEntity<PartyOrganizationView> change(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody PartyChange change) {
        return TaggedAnswers.ok(register.change(by, id, EntityTags.requireVersion(ifMatch), change));
    }

    @Operation(summary = "End a Party organisation on a day, for a reason")
    @PreAuthorize("hasAuthority('party:edit')")
    @PostMapping("/{id}/end")
    ResponseEntity<PartyOrganizationView> end(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody RegisterEnding ending) {
        return TaggedAnswers.ok(register.end(by, id, EntityTags.requireVersion(ifMatch), ending.on(), ending.reason()));
    }
}
