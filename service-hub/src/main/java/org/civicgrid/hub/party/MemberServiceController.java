package org.civicgrid.hub.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.membership.MemberService;
import org.civicgrid.governance.membership.MemberServiceCatalogue;
import org.civicgrid.governance.membership.MemberServiceChange;
import org.civicgrid.governance.problem.EntityTags;
import org.civicgrid.governance.problem.TaggedAnswers;
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
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of services that registered members may offer, over REST. */
@RestController
@RequestMapping(path = MemberServiceController.PATH)
@RequiredArgsConstructor
@Tag(name = "party-member-services", description = "报到党员服务项目")
class MemberServiceController {

    static final String PATH = "/api/v1/party/member-services";

    private final MemberServiceCatalogue catalogue;

    @Operation(summary = "List the services that registered members may offer, those that are retired too")
    @PreAuthorize("hasAuthority('map:read')")
    @GetMapping
    List<MemberService> list(@Acting ActingPost by) {
        return catalogue.list(by);
    }

    @Operation(summary = "Add a service")
    @PreAuthorize("hasAuthority('catalogue:edit')")
    @PostMapping
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<MemberService> add(@Acting ActingPost by, @RequestBody MemberServiceChange wanted) {
        return TaggedAnswers.created(PATH, catalogue.add(by, wanted));
    }

    @Operation(summary = "Rename a service or move it in the list")
    @PreAuthorize("hasAuthority('catalogue:edit')")
    @PutMapping("/{id}")
    ResponseEntity<MemberService> change(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody MemberServiceChange wanted) {
        return TaggedAnswers.ok(catalogue.change(by, id, EntityTags.requireVersion(ifMatch), wanted));
    }

    @Operation(summary = "Offer a service no longer for choice")
    @PreAuthorize("hasAuthority('catalogue:edit')")
    @PostMapping("/{id}/retirement")
    ResponseEntity<MemberService> retire(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch) {
        return TaggedAnswers.ok(catalogue.retire(by, id, EntityTags.requireVersion(ifMatch)));
    }
}
