package org.civicgrid.grid.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.casework.CaseReasons;
import org.civicgrid.governance.casework.CaseType;
import org.civicgrid.governance.casework.CaseTypeCatalogue;
import org.civicgrid.governance.kernel.Cursor;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.kernel.SortType;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of case types and of reasons. */
@Tag(name = "Case types", description = "The catalogue in force")
@RestController
@RequestMapping(path = "/api/v1/case-types")
@PreAuthorize("hasAuthority('map:read')")
@RequiredArgsConstructor
class CaseTypeController {

    private static final Cursor.Order ORDER = Cursor.Order.of("case-types", SortType.TEXT);

    private final CaseTypeCatalogue catalogue;
    private final CaseReasons reasons;

    @Operation(summary = "Types that a new case may have, by code")
    @GetMapping
    KeysetPage<CaseTypeView> types(
            @RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) @Nullable String after) {
        var paging = new Paging(limit, after);
        var seen = paging.start(ORDER).map(start -> start.text(0)).orElse("");
        List<CaseType> rows = catalogue.inForce().stream()
                .filter(type -> type.code().compareTo(seen) > 0)
                .limit(paging.rows())
                .toList();
        return KeysetPage.of(rows, paging, type -> ORDER.at(type.code())).map(CaseTypeView::of);
    }

    @Operation(summary = "Structured reasons for leaving the straight line, by action")
    @GetMapping("/reasons")
    List<ActionReasonsView> reasons(Locale locale) {
        return reasons.all().entrySet().stream()
                .map(entry -> new ActionReasonsView(
                        entry.getKey().slug(),
                        entry.getValue().stream()
                                .map(it -> ReasonView.of(it, locale))
                                .toList()))
                .toList();
    }

    /** The reasons of one action. */
    record ActionReasonsView(String action, List<ReasonView> reasons) {}
}
