package org.civicgrid.grid.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.attachment.Attachments;
import org.civicgrid.governance.attachment.StoredAttachment;
import org.civicgrid.governance.casework.CaseNumber;
import org.civicgrid.governance.casework.CaseReader;
import org.civicgrid.governance.kernel.Cursor;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.kernel.SortType;
import org.civicgrid.governance.organization.UnitNames;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a case, and how its clocks stand. */
@Tag(name = "Cases")
@RestController
@RequestMapping(path = "/api/v1/cases/{number}")
@PreAuthorize("hasAuthority('case:read')")
@RequiredArgsConstructor
class CaseHistoryController {

    private static final Cursor.Order ORDER = Cursor.Order.of("case-events", SortType.INTEGER);

    private final CaseReader reader;
    private final Attachments attachments;
    private final UnitNames units;
    private final PossibleActions actions;

    @Operation(summary = "The append-only history of a case, oldest first")
    @GetMapping("/events")
    KeysetPage<EventView> events(
            @Acting ActingPost by,
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String after,
            Locale locale) {
        var paging = new Paging(limit, after);
        var seen = paging.start(ORDER).map(start -> start.integer(0)).orElse(0);
        var file = reader.file(by, number);
        var files = filesByEvent(by, file.state().id());
        var rows = file.history().stream()
                .filter(event -> event.seq() > seen)
                .limit(paging.rows())
                .map(event -> EventView.of(
                        event, actions.name(event.action(), locale), units, files.getOrDefault(event.seq(), List.of())))
                .toList();
        return KeysetPage.of(rows, paging, row -> ORDER.at(row.seq()));
    }

    @Operation(summary = "Every run of every clock of a case, running ones last; computed anew from the history")
    @GetMapping("/clocks")
    List<ClockView> clocks(@Acting ActingPost by, @PathVariable CaseNumber number) {
        return reader.file(by, number).clocks().stream().map(ClockView::of).toList();
    }

    private Map<Integer, List<UUID>> filesByEvent(ActingPost by, long caseId) {
        return attachments.of(by, caseId).stream()
                .filter(file -> file.eventSeq() != null)
                .collect(Collectors.groupingBy(
                        file -> Objects.requireNonNull(file.eventSeq()),
                        Collectors.mapping(StoredAttachment::id, Collectors.toList())));
    }
}
