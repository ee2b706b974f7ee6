package org.civicgrid.grid.force;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.organization.ForceDirectory;
import org.civicgrid.governance.organization.ForceQuery;
import org.civicgrid.governance.organization.PostAdministration;
import org.civicgrid.governance.organization.PostDraft;
import org.civicgrid.governance.organization.PostView;
import org.civicgrid.governance.problem.EntityTags;
import org.civicgrid.governance.problem.TaggedAnswers;
import org.civicgrid.governance.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;
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

/** Posts: what a post may browse, and what the system administrator sets up. */
@Tag(name = "Posts", description = "The posts of units: role, unit and territory")
@RestController
@RequestMapping(path = PostController.PATH)
@RequiredArgsConstructor
class PostController {

    static final String PATH = "/api/v1/posts";

    private final ForceDirectory directory;
    private final PostAdministration administration;

    /** Posts by code; {@code held} tells vacant ones apart, {@code ended} finds those that no longer exist, too. */
    @Operation(summary = "Posts within the map of the acting post, by code")
    @PreAuthorize("hasAuthority('map:read')")
    @GetMapping
    KeysetPage<PostView> list(
            @Acting ActingPost by,
            @RequestParam(required = false) @Nullable TerritoryCode territory,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable Integer unitId,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Boolean held,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var query = new ForceQuery(territory, null, role, unitId, null, null, q, held, ended);
        return directory.posts(by, query, new Paging(limit, after));
    }

    @Operation(summary = "One post")
    @PreAuthorize("hasAuthority('map:read')")
    @GetMapping("/{id}")
    ResponseEntity<PostView> find(@Acting ActingPost by, @PathVariable int id) {
        return TaggedAnswers.ok(directory.post(by, id));
    }

    /** Creates a post that nobody holds yet. */
    @Operation(summary = "Create a post that nobody holds yet")
    @PreAuthorize("hasAuthority('account:manage')")
    @PostMapping
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<PostView> create(@Acting ActingPost by, @Valid @RequestBody NewPost post) {
        var id = administration.create(by, post.draft());
        return TaggedAnswers.created(PATH, directory.post(by, id));
    }

    /** Gives a post another title, or ends it when {@code to} is given. */
    @Operation(summary = "Give a post another title, or end it when `to` is given")
    @PreAuthorize("hasAuthority('account:manage')")
    @PutMapping("/{id}")
    ResponseEntity<PostView> change(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody PostChange change) {
        var version = EntityTags.requireVersion(ifMatch);
        if (change.to() == null) {
            administration.retitle(by, id, version, Objects.requireNonNullElse(change.title(), ""));
        } else {
            administration.end(by, id, version, change.to(), change.reason());
        }
        return TaggedAnswers.ok(directory.post(by, id));
    }

    /**
     * A post to create.
     *
     * @param territory code of the territory that it reaches, on the level that the role asks for
     * @param microGridId the micro-grid of a micro-grid leader
     * @param from first day, Asia/Shanghai; today when not given
     */
    record NewPost(
            @NotBlank String code,
            @NotBlank String title,
            @NotNull Role role,
            @NotNull Integer unitId,
            @NotNull TerritoryCode territory,
            @Nullable Integer microGridId,
            @Nullable LocalDate from) {

        PostDraft draft() {
            return new PostDraft(code, title, role, unitId, territory.digits(), microGridId, from);
        }
    }

    /**
     * A change: either the title, or an end with its reason.
     *
     * @param to first day on which it no longer exists
     */
    record PostChange(
            @Nullable String title,
            @Nullable LocalDate to,
            @Nullable String reason) {}
}
