package org.civicgrid.governance.casework;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.attachment.Attachments;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.audit.AuditJournal;
import org.civicgrid.governance.database.Writes;
import org.civicgrid.governance.privacy.FieldCipher;
import org.civicgrid.governance.privacy.PhoneNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What goes with a case: files, the reporter's personal data, followers. */
@Component
@RequiredArgsConstructor
class CaseCompanions {

    static final String NAME = "case.reporter.name";
    static final String PHONE = "case.reporter.phone";

    private final JdbcTemplate jdbc;
    private final Writes writes;
    private final Attachments attachments;
    private final FieldCipher cipher;
    private final AuditJournal audit;

    void attach(ActingPost by, GovernanceCase it, int eventSeq, List<UUID> ids) {
        if (!ids.isEmpty()) {
            attachments.bind(by, ids, it.id(), eventSeq);
        }
    }

    /** Keeps who told it: encrypted, with a keyed hash of the number for exact search. */
    void reporter(GovernanceCase it, Report.@Nullable Reporter reporter) {
        if (reporter == null || (reporter.name() == null && reporter.phone() == null)) {
            return;
        }
        var phone = reporter.phone() == null
                ? null
                : PhoneNumbers.normalise(reporter.phone()).orElseThrow();
        writes.send(
                """
                insert into case_reporter (case_id, name_cipher, phone_cipher, phone_index, phone_tail, key_id, confidential)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                it.id(),
                reporter.name() == null ? null : cipher.encrypt(NAME, reporter.name()),
                phone == null ? null : cipher.encrypt(PHONE, phone),
                phone == null ? null : cipher.blindIndex(PHONE, phone),
                phone == null ? null : phone.substring(phone.length() - 4),
                cipher.currentKeyId(),
                reporter.confidential());
    }

    void follow(GovernanceCase it, int postId, Instant since) {
        jdbc.update(
                "insert into case_follower (case_id, post_id, since) values (?, ?, ?) on conflict do nothing",
                it.id(),
                postId,
                Timestamp.from(since));
    }

    void unfollow(ActingPost by, GovernanceCase it) {
        var gone = jdbc.update("delete from case_follower where case_id = ? and post_id = ?", it.id(), by.postId());
        if (gone > 0) {
            audit.write(by, AuditAct.of("case.unfollow", "case", it.getNumber()));
        }
    }

    /** Who followed the repeated case follows the first one, its reporter included. */
    void moveFollowers(GovernanceCase from, GovernanceCase to) {
        jdbc.update("""
                insert into case_follower (case_id, post_id, since)
                select ?, post_id, since from case_follower where case_id = ?
                union select ?, reporter_post_id, reported_at from case_record where id = ? and reporter_post_id is not null
                on conflict do nothing
                """, to.id(), from.id(), to.id(), from.id());
    }
}
