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
import org.civicgrid.governance.membership.HomeKind;
import org.civicgrid.governance.membership.RegistrationChange;
import org.civicgrid.governance.membership.RegistrationDirectory;
import org.civicgrid.governance.membership.RegistrationDraft;
import org.civicgrid.governance.membership.RegistrationFigures;
import org.civicgrid.governance.membership.RegistrationMove;
import org.civicgrid.governance.membership.RegistrationOffice;
import org.civicgrid.governance.membership.RegistrationQuery;
import org.civicgrid.governance.membership.RegistrationReading;
import org.civicgrid.governance.membership.RegistrationView;
import org.civicgrid.governance.membership.RevealedPerson;
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

/** Party members registered where they live, over REST: masked, and in full for a reason. */
@RestController
@RequestMapping(path = RegistrationController.PATH)
@RequiredArgsConstructor
@Tag(name = "party-registrations", description = "在职党员到社区报到")
class RegistrationController {

    static final String PATH = "/api/v1/party/registrations";

    private final RegistrationOffice office;
    private final RegistrationDirectory directory;
    private final RegistrationReading reading;

    @Operation(summary = "List who is registered in a territory, the latest first, masked")
    @PreAuthorize("hasAuthority('party:edit')")
    @GetMapping
    KeysetPage<RegistrationView> list(
            @Acting ActingPost by,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(defaultValue = "true") boolean below,
            @RequestParam(required = false) @Nullable HomeKind home,
            @RequestParam(required = false) @Nullable Integer organization,
            @RequestParam(required = false) @Nullable Integer residentUnit,
            @RequestParam(required = false) @Nullable Integer service,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var query = new RegistrationQuery(territory, below, home, organization, residentUnit, service, on);
        return directory.list(by, query, new Paging(limit, after));
    }

    @Operation(summary = "Count who is registered in a territory, by territory one level below and by unit")
    @PreAuthorize("hasAuthority('party:edit')")
    @GetMapping("/figures")
    RegistrationFigures figures(
            @Acting ActingPost by,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on) {
        return directory.figures(by, territory, on);
    }

    @Operation(summary = "Show somebody registered, masked")
    @PreAuthorize("hasAuthority('party:edit')")
    @GetMapping("/{id}")
    ResponseEntity<RegistrationView> find(@Acting ActingPost by, @PathVariable int id) {
        return TaggedAnswers.ok(directory.find(by, id));
    }

    @Operation(summary = "Register somebody who agreed")
    @PreAuthorize("hasAuthority('party:edit')")
    @PostMapping
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<RegistrationView> create(@Acting ActingPost by, @RequestBody RegistrationDraft draft) {
        return TaggedAnswers.created(PATH, office.create(by, draft));
    }

    @Operation(summary = "Change what is known of somebody registered; name and number stay when they are left out")
    @PreAuthorize("hasAuthority('party:edit')")
    @PutMapping("/{id}")
    ResponseEntity<RegistrationView> change(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody RegistrationChange change) {
        return TaggedAnswers.ok(office.change(by, id, EntityTags.requireVersion(ifMatch), change));
    }

    @Operation(summary = "End a registration on a day, for a reason")
    @PreAuthorize("hasAuthority('party:edit')")
    @PostMapping("/{id}/end")
    ResponseEntity<RegistrationView> end(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody RegisterEnding ending) {
        return TaggedAnswers.ok(office.end(by, id, EntityTags.requireVersion(ifMatch), ending.on(), ending.reason()));
    }

    @Operation(summary = "Move somebody: the registration ends here and another begins there; answers the new one")
    @PreAuthorize("hasAuthority('party:edit')")
    @PostMapping("/{id}/move")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<RegistrationView> move(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody RegistrationMove move) {
        return TaggedAnswers.created(PATH, office.move(by, id, EntityTags.requireVersion(ifMatch), move));
    }

    /** Why somebody's data are read; kept in the audit. */
    record Purpose(@Nullable String reason) {}

    @Operation(summary = "Show name and number in full, for a reason that is kept in the audit")
    @PreAuthorize("hasAuthority('party:edit') and hasAuthority('person:unmask')")
    @PostMapping("/{id}/reading")
    RevealedPerson reveal(@Acting ActingPost by, @PathVariable int id, @RequestBody Purpose purpose) {
        return reading.reveal(by, id, purpose.reason());
    }
}
