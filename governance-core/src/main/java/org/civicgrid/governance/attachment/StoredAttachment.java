package org.civicgrid.governance.attachment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an uploaded file.
 *
 * @param sha256 hash of the bytes as kept, hexadecimal
 * @param thumbSha256 hash of the small picture; null unless it is a photo
 * @param mediaType type found in the bytes
 * @param fileName cleaned, at most 120 characters
 * @param width in pixels; null unless it is a photo
 * @param height in pixels; null unless it is a photo
 * @param postId post that uploaded it
 * @param caseId case to which it belongs; null until it is bound
 * @param eventSeq act in the history of that case with which it came
 * @param subjectKind kind of the record to which it belongs, when that is no case
 * @param subjectId that record
 */
public record StoredAttachment(
        UUID id,
        String sha256,
        @Nullable String thumbSha256,
        String mediaType,
        String fileName,
        int bytes,
        @Nullable Integer width,
        @Nullable Integer height,
        int postId,
        Instant uploadedAt,
        @Nullable Long caseId,
        @Nullable Integer eventSeq,
        @Nullable String subjectKind,
        @Nullable Integer subjectId) {

    public boolean isPhoto() {
        return thumbSha256 != null;
    }
}
