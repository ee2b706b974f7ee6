package org.civicgrid.hub.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.party.CommitteeDirectory;
import org.civicgrid.governance.party.CommitteeMemberView;
import org.civicgrid.governance.party.CommitteeRegister;
import org.civicgrid.governance.party.MemberChange;
import org.civicgrid.governance.party.MemberDraft;
import org.civicgrid.governance.party.MemberKind;
import org.civicgrid.governance.party.MemberQuery;
import org.civicgrid.governance.party.MemberRenewal;
import org.civicgrid.governance.problem.EntityTags;
import org.civicgrid.governance.problem.TaggedAnswers;
import org.civicgrid.governance.register.RegisterEnding;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
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

/** Members of regional committees over REST. */
@RestController
@RequestMapping(path = CommitteeMemberController.PATH)
@RequiredArgsConstructor
@Tag(name = "committee-members", description = "区域党委的书记、副书记、委员、兼职委员")
class CommitteeMemberController {

    static final String PATH = "/api/v1/party/members";

    private final CommitteeRegister register;
    private final CommitteeDirectory directory;

    @Operation(
            summary = "List members of regional committees in a territory, committee by committee, the secretary first")
    @PreAuthorize("hasAuthority('map:read')")
    @GetMapping
    KeysetPage<CommitteeMemberView> list(
            @Acting ActingPost by,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(defaultValue = "true") boolean below,
            @RequestParam(required = false) @Nullable Integer committee,
            @RequestParam(required = false) @Nullable MemberKind kind,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            @Parameter(description = "Only those who leave office within so many days")
                    @RequestParam(required = false)
                    @Nullable
                    Integer expiresWithin,
            @Parameter(description = "Those who were in office before instead") @RequestParam(defaultValue = "false")
                    boolean former,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var query = new MemberQuery(territory, below, committee, kind, q, on, expiresWithin, former);
        return directory.list(by, query, new Paging(limit, after));
    }

    @Operation(summary = "Show a member of a regional committee, with every post and seat of the same person")
    @PreAuthorize("hasAuthority('map:read')")
    @GetMapping("/{id}")
    ResponseEntity<CommitteeMemberView> find(@Acting ActingPost by, @PathVariable int id) {
        return TaggedAnswers.ok(directory.find(by, id));
    }

    @Operation(summary = "Give a seat on a regional committee, for a term of at most five years")
    @PreAuthorize("hasAuthority('party:edit')")
    @PostMapping
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<CommitteeMemberView> create(@Acting ActingPost by, @RequestBody MemberDraft draft) {
        return TaggedAnswers.created(PATH, register.create(by, draft));
    }

    @Operation(summary = "Change name, duty, order, home unit or person of a member")
    @PreAuthorize("hasAuthority('party:edit')")
    @PutMapping("/{id}")
    ResponseEntity<CommitteeMemberView> change(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody MemberChange change) {
        return TaggedAnswers.ok(register.change(by, id, EntityTags.requireVersion(ifMatch), change));
    }

    @Operation(summary = "Give a member a further term, without a gap")
    @PreAuthorize("hasAuthority('party:edit')")
    @PostMapping("/{id}/renewal")
    ResponseEntity<CommitteeMemberView> renew(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody MemberRenewal renewal) {
        return TaggedAnswers.ok(register.renew(by, id, EntityTags.requireVersion(ifMatch), renewal));
    }

    @Operation(summary = "End a membership before its term is over, on a day, for a reason")
    @PreAuthorize("hasAuthority('party:edit')")
    @PostMapping("/{id}/end")
    ResponseEntity<CommitteeMemberView> end(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody RegisterEnding ending) {
        return TaggedAnswers.ok(register.end(by, id, EntityTags.requireVersion(ifMatch), ending.on(), ending.reason()));
    }
}
