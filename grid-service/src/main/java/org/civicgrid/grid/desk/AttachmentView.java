package org.civicgrid.grid.desk;

import java.time.Instant;
import java.util.UUID;
import org.civicgrid.governance.attachment.StoredAttachment;
import org.jspecify.annotations.Nullable;

/**
 * A file as others see it.
 *
 * @param width in pixels; null unless it is a photo
 * @param height in pixels; null unless it is a photo
 * @param bytes size as kept, which differs from the size sent for photos
 */
record AttachmentView(
        UUID id,
        String mediaType,
        String fileName,
        int bytes,
        @Nullable Integer width,
        @Nullable Integer height,
        String sha256,
        Instant uploadedAt) {

    static AttachmentView of(StoredAttachment it) {
        return new AttachmentView(
                it.id(),
                it.mediaType(),
                it.fileName(),
                it.bytes(),
                it.width(),
                it.height(),
                it.sha256(),
                it.uploadedAt());
    }
}
