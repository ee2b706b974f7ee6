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
import org.civicgrid.governance.party.ResidentUnitChange;
import org.civicgrid.governance.party.ResidentUnitDirectory;
import org.civicgrid.governance.party.ResidentUnitDraft;
import org.civicgrid.governance.party.ResidentUnitQuery;
import org.civicgrid.governance.party.ResidentUnitRegister;
import org.civicgrid.governance.party.ResidentUnitView;
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

/** The register of resident units over REST. */
@RestController
@RequestMapping(path = ResidentUnitController.PATH)
@RequiredArgsConstructor
@Tag(name = "resident-units", description = "驻区单位")
class ResidentUnitController {

    static final String PATH = "/api/v1/resident-units";

    private final ResidentUnitRegister register;
    private final ResidentUnitDirectory directory;

    @Operation(summary = "List resident units of a territory")
    @PreAuthorize("hasAuthority('map:read')")
    @GetMapping
    KeysetPage<ResidentUnitView> list(
            @Acting ActingPost by,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(defaultValue = "true") boolean below,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return directory.list(by, new ResidentUnitQuery(territory, below, q, on), new Paging(limit, after));
    }

    @Operation(summary = "Show a resident unit")
    @PreAuthorize("hasAuthority('map:read')")
    @GetMapping("/{id}")
    ResponseEntity<ResidentUnitView> find(@Acting ActingPost by, @PathVariable int id) {
        return TaggedAnswers.ok(directory.find(by, id));
    }

    @Operation(summary = "Enter a resident unit; a credit code whose check character fails needs confirmed=true")
    @PreAuthorize("hasAuthority('party:edit')")
    @PostMapping
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<ResidentUnitView> create(@Acting ActingPost by, @RequestBody ResidentUnitDraft draft) {
        return TaggedAnswers.created(PATH, register.create(by, draft));
    }

    @Operation(summary = "Change what is known of a resident unit")
    @PreAuthorize("hasAuthority('party:edit')")
    @PutMapping("/{id}")
    ResponseEntity<ResidentUnitView> change(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody ResidentUnitChange change) {
        return TaggedAnswers.ok(register.change(by, id, EntityTags.requireVersion(ifMatch), change));
    }

    @Operation(summary = "End a resident unit on a day, for a reason")
    @PreAuthorize("hasAuthority('party:edit')")
    @PostMapping("/{id}/end")
    ResponseEntity<ResidentUnitView> end(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody RegisterEnding ending) {
        return TaggedAnswers.ok(register.end(by, id, EntityTags.requireVersion(ifMatch), ending.on(), ending.reason()));
    }
}
