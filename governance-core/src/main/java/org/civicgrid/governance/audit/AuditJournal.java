package org.civicgrid.governance.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.database.Writes;
import org.civicgrid.governance.kernel.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Writes the audit. One insert, no lock on any other writer: the chain is sealed shortly after. */
@Service
@RequiredArgsConstructor
public class AuditJournal {

    private static final int ACTOR = 160;

    private static final String INSERT = """
            insert into audit_entry (at, account_id, post_id, actor, act, subject_kind, subject, territory_id, reason, before, after)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
            """;

    private final Writes writes;
    private final ObjectMapper json;
    private final Clock clock;

    /** Writes one entry in the caller's transaction: the act and its entry stand or fall together. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(ActingPost by, AuditAct act) {
        writes.send(
                INSERT,
                Timestamp.from(clock.instant()),
                by.accountId(),
                by.postId(),
                PlainText.cut(by.inWords(), ACTOR),
                act.act(),
                act.subjectKind(),
                act.subject(),
                act.territoryId(),
                act.reason(),
                text(act.before()),
                text(act.after()));
    }

    private @Nullable String text(Map<String, Object> fields) {
        return fields.isEmpty() ? null : json.writeValueAsString(fields);
    }
}
