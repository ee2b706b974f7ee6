package org.civicgrid.hub.duty;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.RoutingImpact;
import org.civicgrid.governance.duty.BurdenFigures;
import org.civicgrid.governance.duty.BurdenReport;
import org.civicgrid.governance.duty.DutyChange;
import org.civicgrid.governance.duty.DutyLine;
import org.civicgrid.governance.duty.DutyMatrix;
import org.civicgrid.governance.duty.RefusalGround;
import org.civicgrid.governance.duty.RefusalLedger;
import org.civicgrid.governance.duty.RefusalQuery;
import org.civicgrid.governance.duty.RefusalRecord;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Refusals, the matrix of duties and burden figures over REST. */
@RestController
@RequestMapping(path = "/api/v1/duty")
@RequiredArgsConstructor
@Tag(name = "duty", description = "职责边界")
class DutyController {

    private final RefusalLedger ledger;
    private final DutyMatrix matrix;
    private final BurdenFigures figures;

    @Operation(summary = "List what departments pushed and communities were spared, the newest first")
    @PreAuthorize("hasAuthority('duty:read')")
    @GetMapping("/refusals")
    KeysetPage<RefusalRecord> refusals(
            @Acting ActingPost by,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable RefusalGround ground,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return ledger.list(by, new RefusalQuery(territory, ground, from, to), new Paging(limit, after));
    }

    @Operation(summary = "Show the matrix of duties of a day; without one that of today and what is to come")
    @PreAuthorize("hasAuthority('duty:read')")
    @GetMapping("/matrix")
    List<DutyLine> matrix(
            @Acting ActingPost by,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on) {
        return matrix.list(by, on);
    }

    @Operation(summary = "Look ahead at a change of the matrix: which open cases would be proposed to another unit")
    @PreAuthorize("hasAuthority('duty:review')")
    @PostMapping("/matrix/preview")
    RoutingImpact preview(@Acting ActingPost by, @RequestBody DutyChange change) {
        return matrix.preview(by, change);
    }

    @Operation(summary = "Change the matrix from a day on")
    @PreAuthorize("hasAuthority('duty:review')")
    @PostMapping("/matrix")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "204", description = "Changed")
    void change(@Acting ActingPost by, @RequestBody DutyChange change) {
        matrix.apply(by, change);
    }

    @Operation(summary = "Count what burdens the communities of a territory: items, forms and refusals")
    @PreAuthorize("hasAuthority('duty:read')")
    @GetMapping("/burden")
    BurdenReport burden(
            @Acting ActingPost by,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {
        return figures.of(by, territory, from, to);
    }
}
