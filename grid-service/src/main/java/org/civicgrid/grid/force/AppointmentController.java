package org.civicgrid.grid.force;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.organization.AppointmentAdministration;
import org.civicgrid.governance.organization.AppointmentView;
import org.civicgrid.governance.organization.ForceDirectory;
import org.civicgrid.governance.organization.ForceQuery;
import org.civicgrid.governance.problem.EntityTags;
import org.civicgrid.governance.problem.TaggedAnswers;
import org.civicgrid.governance.territory.TerritoryCode;
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

/** Appointments: who holds which post, and what the security administrator grants. */
@Tag(name = "Appointments", description = "Who holds which post")
@RestController
@RequestMapping(path = AppointmentController.PATH)
@RequiredArgsConstructor
class AppointmentController {

    static final String PATH = "/api/v1/appointments";

    private final ForceDirectory directory;
    private final AppointmentAdministration administration;

    /** Appointments in the order in which they were made; {@code ended} finds former ones, too. */
    @Operation(summary = "Appointments within the map of the acting post, in the order in which they were made")
    @PreAuthorize("hasAuthority('map:read')")
    @GetMapping
    KeysetPage<AppointmentView> list(
            @Acting ActingPost by,
            @RequestParam(required = false) @Nullable TerritoryCode territory,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable Integer unitId,
            @RequestParam(required = false) @Nullable Integer postId,
            @RequestParam(required = false) @Nullable Integer personId,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var query = new ForceQuery(territory, null, role, unitId, postId, personId, q, null, ended);
        return directory.appointments(by, query, new Paging(limit, after));
    }

    @Operation(summary = "One appointment")
    @PreAuthorize("hasAuthority('map:read')")
    @GetMapping("/{id}")
    ResponseEntity<AppointmentView> find(@Acting ActingPost by, @PathVariable int id) {
        return TaggedAnswers.ok(directory.appointment(by, id));
    }

    /** Appoints a person to a post within the granter's own map. */
    @Operation(summary = "Appoint a person to a post within the map of the acting post")
    @PreAuthorize("hasAuthority('post:grant')")
    @PostMapping
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<AppointmentView> appoint(@Acting ActingPost by, @Valid @RequestBody NewAppointment wish) {
        var id = administration.appoint(by, wish.personId(), wish.postId(), wish.basis(), wish.from());
        return TaggedAnswers.created(PATH, directory.appointment(by, id));
    }

    /** Ends an appointment. */
    @Operation(summary = "End an appointment")
    @PreAuthorize("hasAuthority('post:grant')")
    @PutMapping("/{id}")
    ResponseEntity<AppointmentView> end(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody Ending ending) {
        administration.end(by, id, EntityTags.requireVersion(ifMatch), ending.to(), ending.reason());
        return TaggedAnswers.ok(directory.appointment(by, id));
    }

    /**
     * An appointment to make.
     *
     * @param basis on what ground, for example the number of a document
     * @param from first day, Asia/Shanghai; today when not given
     */
    record NewAppointment(
            @NotNull Integer personId,
            @NotNull Integer postId,
            @Nullable String basis,
            @Nullable LocalDate from) {}

    /**
     * The end of an appointment.
     *
     * @param to first day on which it no longer holds, from today on
     */
    record Ending(@Nullable LocalDate to, @Nullable String reason) {}
}
