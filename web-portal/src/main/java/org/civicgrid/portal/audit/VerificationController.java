package org.civicgrid.portal.audit;

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
    @PostMapping
    ResponseEntity<VerificationStanding> start(
            @Acting ActingPost by, @RequestParam(required = false) @Nullable String head) {
        verification.start(by, head == null || head.isBlank() ? null : ChainHead.parse(head.strip()));
        return ResponseEntity.accepted().location(PLACE).body(verification.standing(by));
    }

    /** How far it is, and what the last finished one found. */
    @GetMapping
    VerificationStanding standing(@Acting ActingPost by) {
        return verification.standing(by);
    }
}
