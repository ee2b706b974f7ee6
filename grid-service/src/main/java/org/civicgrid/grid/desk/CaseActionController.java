package org.civicgrid.grid.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.ActionInput;
import org.civicgrid.governance.casework.CaseDesk;
import org.civicgrid.governance.casework.CaseNumber;
import org.civicgrid.governance.casework.CaseReader;
import org.civicgrid.governance.problem.EntityTags;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What may be done to a case, and doing it. */
@Tag(name = "Cases")
@RestController
@RequestMapping(path = "/api/v1/cases/{number}/actions")
@RequiredArgsConstructor
class CaseActionController {

    private final CaseDesk desk;
    private final CaseReader reader;
    private final CaseViews views;
    private final PossibleActions actions;

    @Operation(summary = "What the acting post may do now, and what each action asks for")
    @PreAuthorize("hasAuthority('case:read')")
    @GetMapping
    List<PossibleActionView> possible(@Acting ActingPost by, @PathVariable CaseNumber number, Locale locale) {
        return actions.of(by, number, locale);
    }

    @Operation(
            summary = "Carry out an action",
            description =
                    "A retry with the same Idempotency-Key answers with the present state. 412 when If-Match names"
                            + " another version; 409 with the stage and what is possible when the process does not allow it.")
    @PreAuthorize("hasAuthority('case:act')")
    @PostMapping("/{action}")
    ResponseEntity<ActionDoneView> act(
            @Acting ActingPost by,
            @PathVariable CaseNumber number,
            @PathVariable String action,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) @Valid @Nullable ActionRequest request,
            Locale locale) {
        var input = request == null ? ActionInput.saying(null) : request.input();
        var done = desk.act(by, number, named(action), input, EntityTags.optionalVersion(ifMatch), key);
        var current = reader.find(by, number);
        return ResponseEntity.ok()
                .eTag(EntityTags.of(
                        current.map(file -> file.state().getVersion()).orElse(done.version())))
                .body(new ActionDoneView(
                        number.text(),
                        done.seq(),
                        current.map(file -> views.of(by, file, locale)).orElse(null)));
    }

    private static Action named(String slug) {
        return Stream.of(Action.values())
                .filter(action -> action.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new UnknownAction(slug));
    }
}
