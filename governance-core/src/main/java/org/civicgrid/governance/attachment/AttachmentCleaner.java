package org.civicgrid.governance.attachment;

import java.time.Clock;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.audit.AuditJournal;
import org.civicgrid.governance.organization.ForceRegister;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removes files that were uploaded and never used, and bytes that no file needs any longer. */
@Service
@RequiredArgsConstructor
class AttachmentCleaner {

    private final AttachmentRows rows;
    private final AttachmentStore store;
    private final AttachmentSettings settings;
    private final ForceRegister force;
    private final AuditJournal audit;
    private final Clock clock;

    /** Removes what is older than the time that unused files are kept. */
    @Transactional
    void clean() {
        var before = clock.instant().minus(settings.keepLoose());
        var files = rows.removeLoose(before);
        var contents = store.removeUnused(before);
        if (files + contents > 0) {
            audit.write(
                    force.platform(),
                    AuditAct.of("attachment.clean", "attachment", "unused")
                            .changing(Map.of("files", files, "contents", contents), Map.of()));
        }
    }
}
