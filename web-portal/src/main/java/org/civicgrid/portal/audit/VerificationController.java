package org.civicgrid.portal.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.audit.AuditVerification;
import org.civicgrid.governance.audit.ChainHead;
import org.civicgrid.governance.audit.VerificationStanding;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The verification of the audit over REST: started once, looked at until it is done. */
@Tag(name = "Audit")
@RestController
@RequestMapping(path = "/api/v1/audit/verification")
@PreAuthorize("hasAuthority('audit:read')")
@RequiredArgsConstructor
class VerificationController {

    private static final URI PLACE = URI.create("/api/v1/audit/verification");

    private final AuditVerification verification;

    /**
     * Starts a verification, unless one is under way.
     *
     * @param head the head of an earlier report, kept elsewhere, {@code <number>:<hash>}
     */
    @Operation(summary = "Start a verification of the chain, unless one is under way")
    @PostMapping
    @ApiResponse(responseCode = "202", description = "Accepted", useReturnTypeSchema = true)
    ResponseEntity<VerificationStanding> start(
            @Acting ActingPost by, @RequestParam(required = false) @Nullable String head) {
        verification.start(by, head == null || head.isBlank() ? null : ChainHead.parse(head.strip()));
        return ResponseEntity.accepted().location(PLACE).body(verification.standing(by));
    }

    /** How far it is, and what the last finished one found. */
    @Operation(summary = "How far the verification is, and what the last finished one found")
    @GetMapping
    VerificationStanding standing(@Acting ActingPost by) {
        return verification.standing(by);
    }
}
