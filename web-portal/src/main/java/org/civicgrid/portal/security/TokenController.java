package org.civicgrid.portal.security;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.account.NewToken;
import org.civicgrid.governance.account.SignedIn;
import org.civicgrid.governance.account.TokenDesk;
import org.civicgrid.governance.account.TokenView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own access tokens. */
@Tag(name = "Me")
@RestController
@RequestMapping(path = "/api/v1/me/tokens")
@PreAuthorize("isAuthenticated()")
@RequiredArgsConstructor
class TokenController {

    private static final int USUAL_DAYS = 90;

    private final TokenDesk desk;

    /** Live tokens, newest first; there are never more than an account may have. */
    @Operation(summary = "The caller's live access tokens, newest first")
    @GetMapping
    List<TokenView> list(@AuthenticationPrincipal SignedIn who) {
        return desk.list(who);
    }

    /** Makes a token for the acting post; its text is in this answer and nowhere else. */
    @Operation(summary = "Make a token for the acting post; its text is in this answer and nowhere else")
    @PostMapping
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<NewToken> create(@Valid @RequestBody Wish wish, @AuthenticationPrincipal SignedIn who) {
        var token = desk.create(who, wish.name(), wish.days() == null ? USUAL_DAYS : wish.days());
        return ResponseEntity.created(URI.create("/api/v1/me/tokens/" + token.id()))
                .body(token);
    }

    @Operation(summary = "End a token")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
        desk.revoke(who, id);
    }

    /**
     * A token to make.
     *
     * @param name what it is for, at most 60 characters
     * @param days how long it lives; 90 when not given
     */
    @Schema(name = "TokenWish")
    record Wish(@NotBlank String name, @Nullable Integer days) {}
}
