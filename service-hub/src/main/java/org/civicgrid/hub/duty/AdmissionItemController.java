package org.civicgrid.hub.duty;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.duty.AdmissionDraft;
import org.civicgrid.governance.duty.AdmissionItemView;
import org.civicgrid.governance.duty.AdmissionList;
import org.civicgrid.governance.duty.AdmissionQuery;
import org.civicgrid.governance.duty.AdmissionRegister;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.problem.EntityTags;
import org.civicgrid.governance.problem.TaggedAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The admission list of communities over REST. */
@RestController
@RequestMapping(path = AdmissionItemController.PATH)
@RequiredArgsConstructor
@Tag(name = "duty-items", description = "社区事项准入清单")
class AdmissionItemController {

    static final String PATH = "/api/v1/duty/items";

    private final AdmissionRegister register;

    /** What is entered directly. */
    record NewAdmissionItem(@Nullable AdmissionList list, AdmissionDraft terms) {}

    /** On which day an item ends, and why. */
    record AdmissionItemEnding(
            @Nullable LocalDate on, @Nullable String reason) {}

    @Operation(summary = "List items of the admission list that hold on a day in the district, a street or a community")
    @PreAuthorize("hasAuthority('duty:read')")
    @GetMapping
    KeysetPage<AdmissionItemView> list(
            @Acting ActingPost by,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable AdmissionList list,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "false") boolean admitted,
            @RequestParam(defaultValue = "false") boolean withForms,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return register.list(
                by, new AdmissionQuery(territory, list, q, admitted, withForms, on), new Paging(limit, after));
    }

    @Operation(summary = "Show an item")
    @PreAuthorize("hasAuthority('duty:read')")
    @GetMapping("/{id}")
    ResponseEntity<AdmissionItemView> find(@Acting ActingPost by, @PathVariable int id) {
        return TaggedAnswers.ok(register.find(by, id));
    }

    @Operation(summary = "Enter a statutory duty or an exclusion; what is to be assisted enters by an application")
    @PreAuthorize("hasAuthority('duty:review')")
    @PostMapping
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<AdmissionItemView> create(@Acting ActingPost by, @RequestBody NewAdmissionItem item) {
        return TaggedAnswers.created(PATH, register.add(by, item.list(), item.terms()));
    }

    @Operation(summary = "End an item on a day, for a reason")
    @PreAuthorize("hasAuthority('duty:review')")
    @PostMapping("/{id}/end")
    ResponseEntity<AdmissionItemView> end(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody AdmissionItemEnding ending) {
        return TaggedAnswers.ok(register.end(by, id, EntityTags.requireVersion(ifMatch), ending.on(), ending.reason()));
    }
}
