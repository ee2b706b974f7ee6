package org.civicgrid.hub.meeting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.meeting.Attendance;
import org.civicgrid.governance.meeting.MeetingDesk;
import org.civicgrid.governance.meeting.MeetingDirectory;
import org.civicgrid.governance.meeting.MeetingDraft;
import org.civicgrid.governance.meeting.MeetingPlan;
import org.civicgrid.governance.meeting.MeetingQuery;
import org.civicgrid.governance.meeting.MeetingState;
import org.civicgrid.governance.meeting.MeetingSummary;
import org.civicgrid.governance.meeting.MeetingView;
import org.civicgrid.governance.meeting.ResolutionDraft;
import org.civicgrid.governance.problem.EntityTags;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.TaggedAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Regional joint meetings over REST: each act answers the meeting as it is after it. */
@RestController
@RequestMapping(path = MeetingController.PATH)
@RequiredArgsConstructor
@Tag(name = "meetings", description = "区域党建联席会议")
class MeetingController {

    static final String PATH = "/api/v1/party/meetings";

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final MeetingDesk desk;
    private final MeetingDirectory directory;

    @Operation(summary = "List meetings, newest first: of a territory, or with mine=true those to which one is asked")
    @PreAuthorize("hasAuthority('case:read')")
    @GetMapping
    KeysetPage<MeetingSummary> list(
            @Acting ActingPost by,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(defaultValue = "true") boolean below,
            @RequestParam(required = false) @Nullable MeetingState state,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return directory.list(by, new MeetingQuery(territory, below, state, from, to, mine), new Paging(limit, after));
    }

    @Operation(summary = "Show a meeting with agenda, participants, minutes and resolutions")
    @PreAuthorize("hasAuthority('case:read')")
    @GetMapping("/{id}")
    ResponseEntity<MeetingView> find(@Acting ActingPost by, @PathVariable int id) {
        return TaggedAnswers.ok(directory.find(by, id));
    }

    @Operation(
            summary =
                    "Prepare a meeting of a regional committee; its members and what is carried over come by themselves")
    @PreAuthorize("hasAuthority('party:edit')")
    @PostMapping
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<MeetingView> draft(@Acting ActingPost by, @RequestBody MeetingDraft draft) {
        return TaggedAnswers.created(PATH, desk.draft(by, draft));
    }

    @Operation(summary = "Plan a meeting anew; once it has been called, a further notice is issued")
    @PreAuthorize("hasAuthority('party:edit')")
    @PutMapping("/{id}")
    ResponseEntity<MeetingView> change(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody MeetingPlan plan) {
        return TaggedAnswers.ok(desk.change(by, id, EntityTags.requireVersion(ifMatch), plan));
    }

    @Operation(summary = "Call a meeting: issue its notice and calendar file")
    @PreAuthorize("hasAuthority('party:edit')")
    @PostMapping("/{id}/notice")
    ResponseEntity<MeetingView> call(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch) {
        return TaggedAnswers.ok(desk.call(by, id, EntityTags.requireVersion(ifMatch)));
    }

    @Operation(summary = "Show the newest notice as text")
    @PreAuthorize("hasAuthority('case:read')")
    @GetMapping(path = "/{id}/notice", produces = "text/plain;charset=UTF-8")
    String notice(@Acting ActingPost by, @PathVariable int id) {
        return directory.notice(by, id).text();
    }

    @Operation(summary = "Download the calendar file of the newest notice (RFC 5545)")
    @PreAuthorize("hasAuthority('case:read')")
    @GetMapping(path = "/{id}/calendar", produces = "text/calendar;charset=UTF-8")
    ResponseEntity<String> calendar(@Acting ActingPost by, @PathVariable int id) {
        var file = ContentDisposition.attachment()
                .filename("meeting-" + id + ".ics")
                .build();
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(directory.notice(by, id).calendar());
    }

    @Operation(summary = "Record who came; the first record opens the meeting")
    @PreAuthorize("hasAuthority('party:edit')")
    @PostMapping("/{id}/attendance")
    ResponseEntity<MeetingView> attend(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody SignIn signIn) {
        return TaggedAnswers.ok(desk.attend(by, id, EntityTags.requireVersion(ifMatch), signIn.byParticipant()));
    }

    @Operation(summary = "Write a further edition of the minutes")
    @PreAuthorize("hasAuthority('party:edit')")
    @PostMapping("/{id}/minutes")
    ResponseEntity<MeetingView> record(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody MinutesDraft draft) {
        return TaggedAnswers.ok(desk.record(by, id, EntityTags.requireVersion(ifMatch), draft.text()));
    }

    @Operation(summary = "Pass a resolution: what, by which unit, until which day; needs a quorum")
    @PreAuthorize("hasAuthority('party:edit')")
    @PostMapping("/{id}/resolutions")
    ResponseEntity<MeetingView> resolve(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody ResolutionDraft draft) {
        return TaggedAnswers.ok(desk.resolve(by, id, EntityTags.requireVersion(ifMatch), draft));
    }

    @Operation(summary = "Take a resolution back before the meeting is closed")
    @PreAuthorize("hasAuthority('party:edit')")
    @DeleteMapping("/{id}/resolutions/{resolution}")
    ResponseEntity<MeetingView> withdraw(
            @Acting ActingPost by,
            @PathVariable int id,
            @PathVariable int resolution,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch) {
        return TaggedAnswers.ok(desk.withdraw(by, id, EntityTags.requireVersion(ifMatch), resolution));
    }

    @Operation(summary = "Close a meeting: the minutes stand, and each resolution becomes a case of its owner")
    @PreAuthorize("hasAuthority('party:edit')")
    @PostMapping("/{id}/close")
    ResponseEntity<MeetingView> close(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch) {
        return TaggedAnswers.ok(desk.close(by, id, EntityTags.requireVersion(ifMatch)));
    }

    @Operation(summary = "Cancel a meeting that has not been held, for a reason")
    @PreAuthorize("hasAuthority('party:edit')")
    @PostMapping("/{id}/cancel")
    ResponseEntity<MeetingView> cancel(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody Cancellation cancellation) {
        return TaggedAnswers.ok(desk.cancel(by, id, EntityTags.requireVersion(ifMatch), cancellation.reason()));
    }

    /** Who came. */
    record SignIn(@Nullable List<@Nullable Line> attendance) {

        /** Of one participant. */
        record Line(@Nullable Integer participant, @Nullable Attendance attendance) {}

        Map<Integer, Attendance> byParticipant() {
            var lines = new LinkedHashMap<Integer, Attendance>();
            for (var line : attendance == null ? List.<@Nullable Line>of() : attendance) {
                if (line == null || line.participant() == null || line.attendance() == null) {
                    throw InvalidInput.of("attendance", "required", null);
                }
                lines.put(line.participant(), line.attendance());
            }
            return lines;
        }
    }

    /** The text of an edition of the minutes. */
    record MinutesDraft(@Nullable String text) {}

    /** Why a meeting does not take place. */
    record Cancellation(@Nullable String reason) {}
}
