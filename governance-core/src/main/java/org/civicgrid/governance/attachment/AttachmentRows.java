package org.civicgrid.governance.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of attachments. */
@Repository
@RequiredArgsConstructor
class AttachmentRows {

    private final JdbcClient jdbc;

    void add(StoredAttachment it) {
        jdbc.sql("""
                insert into attachment (id, sha256, thumb_sha256, media_type, file_name, bytes, width, height, post_id, uploaded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        it.id(),
                        it.sha256(),
                        it.thumbSha256(),
                        it.mediaType(),
                        it.fileName(),
                        it.bytes(),
                        it.width(),
                        it.height(),
                        it.postId(),
                        Timestamp.from(it.uploadedAt()))
                .update();
    }

    Optional<StoredAttachment> find(UUID id) {
        return jdbc.sql("select * from attachment where id = ?")
                .param(id)
                .query(AttachmentRows::row)
                .optional();
    }

    /** In the order in which they came. */
    List<StoredAttachment> ofCase(long caseId) {
        return jdbc.sql("select * from attachment where case_id = ? order by event_seq, uploaded_at, id")
                .param(caseId)
                .query(AttachmentRows::row)
                .list();
    }

    /** In the order in which they came. */
    List<StoredAttachment> ofSubject(String kind, int id) {
        return jdbc.sql("select * from attachment where subject_kind = ? and subject_id = ? order by uploaded_at, id")
                .params(kind, id)
                .query(AttachmentRows::row)
                .list();
    }

    /** Binds those that the post uploaded and that are not bound; answers which. */
    List<UUID> bind(Set<UUID> ids, int postId, long caseId, int eventSeq) {
        return jdbc.sql("""
                update attachment set case_id = :case, event_seq = :event
                where id in (:ids) and post_id = :post and case_id is null and subject_id is null
                returning id
                """)
                .param("case", caseId)
                .param("event", eventSeq)
                .param("ids", (Collection<UUID>) ids)
                .param("post", postId)
                .query(UUID.class)
                .list();
    }

    /** The same for a record that is no case. */
    List<UUID> bind(Set<UUID> ids, int postId, String subjectKind, int subjectId) {
        return jdbc.sql("""
                update attachment set subject_kind = :kind, subject_id = :subject
                where id in (:ids) and post_id = :post and case_id is null and subject_id is null
                returning id
                """)
                .param("kind", subjectKind)
                .param("subject", subjectId)
                .param("ids", (Collection<UUID>) ids)
                .param("post", postId)
                .query(UUID.class)
                .list();
    }

    int removeLoose(Instant uploadedBefore) {
        return jdbc.sql("delete from attachment where case_id is null and subject_id is null and uploaded_at < ?")
                .param(Timestamp.from(uploadedBefore))
                .update();
    }

    private static StoredAttachment row(ResultSet row, int number) throws SQLException {
        return new StoredAttachment(
                row.getObject("id", UUID.class),
                row.getString("sha256"),
                row.getString("thumb_sha256"),
                row.getString("media_type"),
                row.getString("file_name"),
                row.getInt("bytes"),
                row.getObject("width", Integer.class),
                row.getObject("height", Integer.class),
                row.getInt("post_id"),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getObject("case_id", Long.class),
                row.getObject("event_seq", Integer.class),
                row.getString("subject_kind"),
                row.getObject("subject_id", Integer.class));
    }
}
