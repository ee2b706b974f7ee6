package org.civicgrid.portal.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.audit.AuditExport;
import org.civicgrid.governance.audit.AuditFilter;
import org.civicgrid.governance.audit.AuditLine;
import org.civicgrid.governance.audit.AuditReader;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit over REST. */
@Tag(name = "Audit", description = "The journal of every write and of every reading of personal data")
@RestController
@RequestMapping(path = "/api/v1/audit")
@PreAuthorize("hasAuthority('audit:read')")
@RequiredArgsConstructor
class AuditController {

    private final AuditReader reader;
    private final AuditExport export;
    private final TerritoryRegistry territories;

    /** A page of entries, newest first. */
    @Operation(summary = "Entries, newest first")
    @GetMapping
    KeysetPage<AuditLine> list(
            @Acting ActingPost by,
            @ParameterObject AuditSearch search,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return reader.page(by, filter(search), new Paging(limit, after));
    }

    /**
     * Every entry that fits as CSV, newest first; the export is an entry of the audit itself.
     *
     * @param reason why, kept in that entry
     */
    @Operation(summary = "Every entry that fits, as CSV; the export is an entry itself")
    @GetMapping(path = "/export", produces = "text/csv")
    void export(
            @Acting ActingPost by,
            @ParameterObject AuditSearch search,
            @RequestParam(required = false) @Nullable String reason,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var filter = filter(search);
        export.announce(by, filter, reason);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        export.write(by, filter, locale, response.getOutputStream());
    }

    private AuditFilter filter(AuditSearch search) {
        return search.filter(code -> territories.require(code).id());
    }
}
