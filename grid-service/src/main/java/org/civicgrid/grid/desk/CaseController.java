package org.civicgrid.grid.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.CaseDesk;
import org.civicgrid.governance.casework.CaseLists;
import org.civicgrid.governance.casework.CaseNumber;
import org.civicgrid.governance.casework.CaseReader;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.problem.EntityTags;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cases: reported, listed, read. */
@Tag(name = "Cases", description = "The one desk: whatever comes in is a case")
@RestController
@RequestMapping(path = "/api/v1/cases")
@RequiredArgsConstructor
class CaseController {

    private final CaseDesk desk;
    private final CaseReader reader;
    private final CaseLists lists;
    private final CaseViews views;
    private final Clock clock;

    @Operation(
            summary = "Report a case",
            description =
                    "Answers 201 with the new case; 200 with the same case when the Idempotency-Key was seen before.")
    @PreAuthorize("hasAuthority('case:report')")
    @PostMapping
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "Reported before with the same key", useReturnTypeSchema = true)
    ResponseEntity<CaseView> report(
            @Acting ActingPost by,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid ReportRequest request,
            Locale locale) {
        var receipt = desk.report(by, request.report(), key);
        var file = reader.file(by, receipt.number());
        return ResponseEntity.status(receipt.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create("/api/v1/cases/" + receipt.number()))
                .eTag(EntityTags.of(file.state().getVersion()))
                .body(views.of(by, file, locale));
    }

    @Operation(summary = "Cases within the reach of the acting post, page by page")
    @PreAuthorize("hasAuthority('case:read')")
    @GetMapping
    KeysetPage<CaseSummaryView> list(@Acting ActingPost by, @ParameterObject CaseListRequest request, Locale locale) {
        var now = clock.instant();
        return lists.page(by, request.filter(), request.order(), request.paging())
                .map(row -> CaseSummaryView.of(row, now, locale));
    }

    @Operation(summary = "One case; its ETag is what an action may name as If-Match")
    @PreAuthorize("hasAuthority('case:read')")
    @GetMapping("/{number}")
    ResponseEntity<CaseView> one(@Acting ActingPost by, @PathVariable CaseNumber number, Locale locale) {
        var file = reader.file(by, number);
        return ResponseEntity.ok()
                .eTag(EntityTags.of(file.state().getVersion()))
                .body(views.of(by, file, locale));
    }
}
