package org.civicgrid.governance.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.attachment.AttachmentRefusals.AttachmentNotFound;
import org.civicgrid.governance.attachment.AttachmentRefusals.AttachmentWithoutThumbnail;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.audit.AuditJournal;
import org.civicgrid.governance.problem.FieldFault;
import org.civicgrid.governance.problem.InvalidInput;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files in, binds them to cases and other records, and hands them out. */
@Service
@RequiredArgsConstructor
public class Attachments {

    private static final String FIELD = "attachmentIds";

    private final UploadInspection inspection;
    private final AttachmentRows rows;
    private final AttachmentStore store;
    private final AttachmentSettings settings;
    private final ObjectProvider<CaseReading> caseReading;
    private final ObjectProvider<RecordReading> recordReading;
    private final AuditJournal audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    /**
     * Checks and keeps a file, not yet bound to a case. No transaction is open while the bytes arrive.
     *
     * @param fileName as the sender calls it; cleaned here
     * @param content read to its end or to the limit, not closed
     */
    public StoredAttachment store(ActingPost by, String fileName, InputStream content) {
        try (var bench = new UploadBench()) {
            var file = inspection.inspect(fileName, content, bench);
            var attachment = describe(by, file);
            transactions.executeWithoutResult(status -> keep(by, file, attachment));
            return attachment;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Binds files to an act in the history of a case, in the caller's transaction.
     *
     * @throws InvalidInput unless each was uploaded by the same post and is not bound yet
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void bind(ActingPost by, List<UUID> ids, long caseId, int eventSeq) {
        bind(ids, wanted -> rows.bind(wanted, by.postId(), caseId, eventSeq));
    }

    /**
     * Binds files to a record that is no case, in the caller's transaction.
     *
     * @param subjectKind as its {@link RecordReading} calls it
     * @throws InvalidInput unless each was uploaded by the same post and is not bound yet
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void bind(ActingPost by, List<UUID> ids, String subjectKind, int subjectId) {
        bind(ids, wanted -> rows.bind(wanted, by.postId(), subjectKind, subjectId));
    }

    private void bind(List<UUID> ids, Function<Set<UUID>, List<UUID>> write) {
        if (ids.isEmpty()) {
            return;
        }
        if (ids.size() > settings.maxPerAct()) {
            throw InvalidInput.of(FIELD, "attachment-too-many", ids.size(), settings.maxPerAct());
        }
        var wanted = new LinkedHashSet<>(ids);
        wanted.removeAll(new LinkedHashSet<>(write.apply(wanted)));
        if (!wanted.isEmpty()) {
            throw new InvalidInput(wanted.stream()
                    .map(id -> FieldFault.of(FIELD, "attachment-not-free", id))
                    .toList());
        }
    }

    /** The files of a case, in the order in which they came; none of a case that the post may not read. */
    @Transactional(readOnly = true)
    public List<StoredAttachment> of(ActingPost by, long caseId) {
        return mayRead(by, caseId) ? rows.ofCase(caseId) : List.of();
    }

    /** The files of a record that is no case, in the order in which they came; none of one that the post may not read. */
    @Transactional(readOnly = true)
    public List<StoredAttachment> of(ActingPost by, String subjectKind, int subjectId) {
        return mayRead(by, subjectKind, subjectId) ? rows.ofSubject(subjectKind, subjectId) : List.of();
    }

    /**
     * A file for somebody who may read its case, or who uploaded it while it belongs to none.
     *
     * @throws AttachmentNotFound if there is none, or it is not for this post
     * @throws AttachmentWithoutThumbnail if a small picture is asked of something that is no photo
     */
    @Transactional(readOnly = true)
    public Content open(ActingPost by, UUID id, Content.Size size) {
        var attachment = rows.find(id).filter(it -> mayRead(by, it)).orElseThrow(() -> new AttachmentNotFound(id));
        var sha256 = size == Content.Size.FULL ? attachment.sha256() : attachment.thumbSha256();
        if (sha256 == null) {
            throw new AttachmentWithoutThumbnail(id);
        }
        return new Content(attachment, sha256, () -> store.open(sha256));
    }

    private boolean mayRead(ActingPost by, StoredAttachment attachment) {
        var caseId = attachment.caseId();
        if (attachment.subjectKind() != null && attachment.subjectId() != null) {
            return mayRead(by, attachment.subjectKind(), attachment.subjectId());
        }
        return caseId == null ? attachment.postId() == by.postId() : mayRead(by, caseId);
    }

    private boolean mayRead(ActingPost by, String subjectKind, int subjectId) {
        return recordReading.stream().anyMatch(it -> it.kind().equals(subjectKind) && it.mayRead(by, subjectId));
    }

    private boolean mayRead(ActingPost by, long caseId) {
        var reading = caseReading.getIfAvailable();
        return reading != null && reading.mayRead(by, caseId);
    }

    private StoredAttachment describe(ActingPost by, PreparedFile file) throws IOException {
        var thumb = file.thumb();
        var photo = file.photo();
        return new StoredAttachment(
                UUID.randomUUID(),
                file.main().sha256(),
                thumb == null ? null : thumb.sha256(),
                file.mediaType(),
                file.fileName(),
                file.main().bytes(),
                photo == null ? null : photo.width(),
                photo == null ? null : photo.height(),
                by.postId(),
                clock.instant(),
                null,
                null,
                null,
                null);
    }

    private void keep(ActingPost by, PreparedFile file, StoredAttachment attachment) {
        store.keep(file.main().sha256(), file.main().path());
        var thumb = file.thumb();
        if (thumb != null) {
            store.keep(thumb.sha256(), thumb.path());
        }
        rows.add(attachment);
        audit.write(
                by,
                AuditAct.of("attachment.store", "attachment", attachment.id())
                        .changing(
                                Map.of(),
                                Map.of(
                                        "sha256", attachment.sha256(),
                                        "mediaType", attachment.mediaType(),
                                        "bytes", attachment.bytes())));
    }
}
