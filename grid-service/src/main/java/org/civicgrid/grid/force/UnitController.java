package org.civicgrid.grid.force;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.organization.ForceDirectory;
import org.civicgrid.governance.organization.ForceQuery;
import org.civicgrid.governance.organization.UnitAdministration;
import org.civicgrid.governance.organization.UnitDraft;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.governance.organization.UnitView;
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

/** Units: what a post may browse, and what the system administrator sets up. */
@Tag(name = "Units", description = "The units of the force")
@RestController
@RequestMapping(path = UnitController.PATH)
@RequiredArgsConstructor
class UnitController {

    static final String PATH = "/api/v1/units";

    private final ForceDirectory directory;
    private final UnitAdministration administration;
    private final Clock clock;

    /** Units by code; {@code ended} finds those that no longer exist, too. */
    @Operation(summary = "Units within the map of the acting post, by code")
    @PreAuthorize("hasAuthority('map:read')")
    @GetMapping
    KeysetPage<UnitView> list(
            @Acting ActingPost by,
            @RequestParam(required = false) @Nullable TerritoryCode territory,
            @RequestParam(required = false) @Nullable UnitKind kind,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var query = new ForceQuery(territory, kind, null, null, null, null, q, null, ended);
        return directory.units(by, query, new Paging(limit, after));
    }

    @Operation(summary = "One unit")
    @PreAuthorize("hasAuthority('map:read')")
    @GetMapping("/{id}")
    ResponseEntity<UnitView> find(@Acting ActingPost by, @PathVariable int id) {
        return TaggedAnswers.ok(directory.unit(by, id));
    }

    /** Founds a unit. */
    @Operation(summary = "Found a unit")
    @PreAuthorize("hasAuthority('account:manage')")
    @PostMapping
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<UnitView> found(@Acting ActingPost by, @Valid @RequestBody NewUnit unit) {
        var id = administration.found(by, unit.draft(CalendarZone.today(clock)));
        return TaggedAnswers.created(PATH, directory.unit(by, id));
    }

    /** Renames a unit, or ends it when {@code to} is given. */
    @Operation(summary = "Rename a unit, or end it when `to` is given")
    @PreAuthorize("hasAuthority('account:manage')")
    @PutMapping("/{id}")
    ResponseEntity<UnitView> change(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody UnitChange change) {
        var version = EntityTags.requireVersion(ifMatch);
        if (change.to() == null) {
            administration.rename(by, id, version, text(change.name()), text(change.shortName()), change.duties());
        } else {
            administration.end(by, id, version, change.to(), change.reason());
        }
        return TaggedAnswers.ok(directory.unit(by, id));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /**
     * A unit to found.
     *
     * @param parent code of the unit it belongs to
     * @param territory code of the territory it serves
     * @param from first day, Asia/Shanghai; today when not given
     */
    record NewUnit(
            @NotBlank String code,
            @NotBlank String name,
            @NotBlank String shortName,
            @NotNull UnitKind kind,
            @Nullable String parent,
            @NotNull TerritoryCode territory,
            @Nullable String duties,
            @Nullable LocalDate from) {

        UnitDraft draft(LocalDate today) {
            return new UnitDraft(
                    code,
                    name,
                    shortName,
                    kind,
                    parent,
                    territory.digits(),
                    duties,
                    Objects.requireNonNullElse(from, today));
        }
    }

    /**
     * A change: either the texts, or an end with its reason.
     *
     * @param to first day on which it no longer exists
     */
    record UnitChange(
            @Nullable String name,
            @Nullable String shortName,
            @Nullable String duties,
            @Nullable LocalDate to,
            @Nullable String reason) {}
}
