package org.civicgrid.portal.security;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.access.Reach;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.account.HeldPost;
import org.civicgrid.governance.account.SignedIn;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the caller is, and through which post he acts. */
@Tag(name = "Me", description = "The caller, his acting post and what acts for him")
@RestController
@RequestMapping(path = "/api/v1/me")
@PreAuthorize("isAuthenticated()")
@RequiredArgsConstructor
class MeController {

    private final SessionPost session;
    private final TerritoryRegistry territories;

    @Operation(summary = "Who the caller is, and through which post he acts")
    @GetMapping
    Me me(@AuthenticationPrincipal SignedIn who) {
        return view(who);
    }

    /** Acts through another of the caller's posts from now on; needs a session. */
    @Operation(summary = "Act through another of the caller's posts from now on; needs a session")
    @PutMapping("/post")
    Me post(
            @Valid @RequestBody Choice choice,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response) {
        return view(session.switchTo(who, choice.postId(), request, response));
    }

    private Me view(SignedIn who) {
        var acting = who.acting();
        var territory = territories.require(acting.reach().territoryId());
        return new Me(
                who.username(),
                new Someone(acting.personId(), acting.personName()),
                new Acting(
                        acting.postId(),
                        acting.postTitle(),
                        acting.role(),
                        acting.unitId(),
                        acting.unitName(),
                        acting.reach().scope(),
                        territory.code().digits(),
                        territory.name()),
                who.posts(),
                acting.role().permissions().stream()
                        .map(Permission::authority)
                        .sorted()
                        .toList(),
                who.means());
    }

    /** The post to act through. */
    record Choice(@NotNull Integer postId) {}

    /**
     * The caller.
     *
     * @param permissions authorities of the acting post, for example {@code case:read}, in alphabetical order
     * @param means how he proved who he is
     */
    record Me(
            String username,
            Someone person,
            Acting acting,
            List<HeldPost> posts,
            List<String> permissions,
            SignedIn.Means means) {}

    /** A member of the force. */
    record Someone(int id, String name) {}

    /**
     * The acting post.
     *
     * @param reach what its view of the map is bound to
     * @param territory code of the territory whose map it may browse
     */
    record Acting(
            int postId,
            String title,
            Role role,
            int unitId,
            String unit,
            Reach.Scope reach,
            String territory,
            String territoryName) {}
}
