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
import org.civicgrid.governance.account.ClientDesk;
import org.civicgrid.governance.account.ClientView;
import org.civicgrid.governance.account.NewClient;
import org.civicgrid.governance.account.SignedIn;
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

/** The caller's own OAuth 2 clients, which ask for short-lived tokens at {@code POST /oauth2/token}. */
@Tag(name = "Me")
@RestController
@RequestMapping(path = "/api/v1/me/clients")
@PreAuthorize("isAuthenticated()")
@RequiredArgsConstructor
class ClientController {

    private final ClientDesk desk;

    /** Live clients, newest first; there are never more than an account may have. */
    @Operation(summary = "The caller's live OAuth 2 clients, newest first")
    @GetMapping
    List<ClientView> list(@AuthenticationPrincipal SignedIn who) {
        return desk.list(who);
    }

    /** Registers a client for the acting post; its secret is in this answer and nowhere else. */
    @Operation(summary = "Register a client for the acting post; its secret is in this answer and nowhere else")
    @PostMapping
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<NewClient> register(@Valid @RequestBody Wish wish, @AuthenticationPrincipal SignedIn who) {
        var client = desk.register(who, wish.name());
        return ResponseEntity.created(URI.create("/api/v1/me/clients/" + client.id()))
                .body(client);
    }

    /** Ends a client and every token issued to it. */
    @Operation(summary = "End a client and every token issued to it")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
        desk.revoke(who, id);
    }

    /**
     * A client to register.
     *
     * @param name what it is, at most 60 characters
     */
    @Schema(name = "ClientWish")
    record Wish(@NotBlank String name) {}
}
