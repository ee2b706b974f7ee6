package org.civicgrid.governance.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.civicgrid.governance.attachment.AttachmentFixtures.*;
import static org.civicgrid.governance.attachment.AttachmentTestClock.MORNING;
import static org.civicgrid.governance.attachment.AttachmentTestClock.READABLE;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.civicgrid.governance.attachment.AttachmentRefusals.AttachmentNotFound;
import org.civicgrid.governance.problem.FieldFault;
import org.civicgrid.governance.problem.InvalidInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import(AttachmentTestClock.class)
class AttachmentUseTests {

    @Autowired
    Attachments attachments;

    @Autowired
    AttachmentCleaner cleaner;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private final long caseId = ThreadLocalRandom.current().nextLong(1L << 40);

    @AfterEach
    void backToMorning() {
        AttachmentTestClock.now = MORNING;
        READABLE.clear();
    }

    @Test
    void bindsOwnFilesToAnAct() {
        var photo = photo(1);
        var document = attachments.store(post(1), "证明.pdf", new ByteArrayInputStream(pdf()));

        bind(1, List.of(photo.id(), document.id(), photo.id()));

        assertThat(filesOfTheCase())
                .extracting(StoredAttachment::id, StoredAttachment::eventSeq)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(photo.id(), 1),
                        org.assertj.core.groups.Tuple.tuple(document.id(), 1));
    }

    @Test
    void refusesFilesOfOthersUsedOnesAndUnknownOnesTogether() {
        var own = photo(1);
        var foreign = photo(2);
        var used = photo(1);
        bind(1, List.of(used.id()));
        var unknown = UUID.randomUUID();

        var refusal = catchThrowableOfType(
                InvalidInput.class, () -> bind(1, List.of(own.id(), foreign.id(), used.id(), unknown)));

        assertThat(refusal.getFaults())
                .extracting(FieldFault::field, FieldFault::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "attachmentIds", foreign.id().toString()),
                        org.assertj.core.groups.Tuple.tuple(
                                "attachmentIds", used.id().toString()),
                        org.assertj.core.groups.Tuple.tuple("attachmentIds", unknown.toString()));
        assertThat(filesOfTheCase()).extracting(StoredAttachment::id).containsExactly(used.id());
    }

    @Test
    void refusesMoreFilesThanAnActMayHave() {
        assertThatThrownBy(() -> bind(1, Collections.nCopies(21, UUID.randomUUID())))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("attachment-too-many");
    }

    @Test
    void showsAnUnusedFileToItsPostAlone() {
        var photo = photo(1);

        assertThat(attachments.open(post(1), photo.id(), Content.Size.FULL).sha256())
                .isEqualTo(photo.sha256());
        assertNotFoundFor(2, photo.id());
    }

    @Test
    void showsAUsedFileToThoseWhoMayReadTheCase() {
        var photo = photo(1);
        bind(1, List.of(photo.id()));

        assertNotFoundFor(1, photo.id());
        READABLE.add(caseId);
        assertThat(attachments.open(post(2), photo.id(), Content.Size.THUMB).sha256())
                .isEqualTo(photo.thumbSha256());
    }

    @Test
    void listsTheFilesOfACaseToThoseWhoMayReadIt() {
        bind(1, List.of(photo(1).id()));

        assertThat(attachments.of(post(1), caseId)).isEmpty();
        assertThat(filesOfTheCase()).hasSize(1);
    }

    @Test
    void removesWhatNobodyUsedWithinADay() {
        var unused = photo(1);
        var used = attachments.store(post(1), "用.jpg", new ByteArrayInputStream(picture("jpeg", 77, 55)));
        bind(1, List.of(used.id()));
        READABLE.add(caseId);

        AttachmentTestClock.now = MORNING.plus(Duration.ofHours(25));
        var fresh = attachments.store(post(1), "新.pdf", new ByteArrayInputStream(pdf()));
        cleaner.clean();

        assertNotFoundFor(1, unused.id());
        assertThat(isKept(unused)).isFalse();
        assertThat(isKept(used)).isTrue();
        assertThat(isKept(fresh)).isTrue();
        assertThat(attachments.open(post(1), fresh.id(), Content.Size.FULL)).isNotNull();
    }

    @Test
    void theApplicationCanNeitherChangeBytesNorRemoveOrMoveWhatBelongsToACase() {
        var photo = photo(1);
        bind(1, List.of(photo.id()));

        assertDenied("update attachment_content set content = ''");
        assertDenied("update attachment set sha256 = sha256");
        assertThat(jdbc.sql("delete from attachment where id = ?")
                        .param(photo.id())
                        .update())
                .isZero();
        assertThat(jdbc.sql("update attachment set case_id = 1 where id = ?")
                        .param(photo.id())
                        .update())
                .isZero();
    }

    private List<StoredAttachment> filesOfTheCase() {
        READABLE.add(caseId);
        return attachments.of(post(1), caseId);
    }

    private void assertDenied(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update()).rootCause().hasMessageContaining("permission denied");
    }

    private void assertNotFoundFor(int post, UUID id) {
        assertThatThrownBy(() -> attachments.open(post(post), id, Content.Size.FULL))
                .isInstanceOf(AttachmentNotFound.class);
    }

    private boolean isKept(StoredAttachment it) {
        return jdbc.sql("select exists (select from attachment_content where sha256 = ?)")
                .param(it.sha256())
                .query(Boolean.class)
                .single();
    }

    /** Each of another size, so that no two share their bytes. */
    private StoredAttachment photo(int post) {
        var width = ThreadLocalRandom.current().nextInt(20, 2000);
        return attachments.store(post(post), "现场.jpg", new ByteArrayInputStream(picture("jpeg", width, 33)));
    }

    private void bind(int post, List<UUID> ids) {
        transactions.executeWithoutResult(status -> attachments.bind(post(post), ids, caseId, 1));
    }
}
