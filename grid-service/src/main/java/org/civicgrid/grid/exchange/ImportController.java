package org.civicgrid.grid.exchange;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports over REST. */
@Tag(name = "Imports", description = "Cases of other systems")
@RestController
@RequestMapping(path = "/api/v1/imports")
@RequiredArgsConstructor
class ImportController {

    private final CaseImports imports;

    /**
     * Takes a CSV file of cases and answers with the job that imports it.
     *
     * @param mappingFile what its columns mean, as a JSON file; or else a form field of the same name with JSON text or the
     *     name of a shipped mapping
     */
    @Operation(summary = "Import a CSV file of cases; answers with the job that does it")
    @PreAuthorize("hasAuthority('case:import')")
    @PostMapping(path = "/cases", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ApiResponse(responseCode = "202", description = "Accepted", useReturnTypeSchema = true)
    ResponseEntity<JobView> cases(
            @Acting ActingPost by,
            @RequestPart("file") MultipartFile file,
            @RequestPart(name = "mapping", required = false) @Nullable MultipartFile mappingFile,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request) {
        var name = file.getOriginalFilename();
        var job = imports.start(
                by,
                name == null ? "" : name,
                file,
                MappingUpload.read(mappingFile, request.getParameter("mapping")),
                dryRun);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + job.id()))
                .body(JobView.of(job));
    }
}
