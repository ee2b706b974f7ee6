package org.civicgrid.governance.attachment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.civicgrid.governance.problem.FieldFault;
import org.civicgrid.governance.problem.Refusal;

/** What the keeping of files refuses. */
final class AttachmentRefusals {

    private static final String FIELD = "file";

    private AttachmentRefusals() {}

    static final class AttachmentTooLarge extends Refusal {
        AttachmentTooLarge(long maxBytes) {
            super(Kind.TOO_LARGE, "attachment-too-large", List.of(maxBytes / (1024 * 1024)), List.of(), Map.of());
        }
    }

    static final class AttachmentTypeRefused extends Refusal {
        AttachmentTypeRefused(String fileName) {
            super(
                    Kind.UNSUPPORTED,
                    "attachment-type",
                    List.of(fileName),
                    List.of(FieldFault.of(FIELD, "attachment-type", fileName)),
                    Map.of());
        }
    }

    static final class PhotoTooLarge extends Refusal {
        PhotoTooLarge(String fileName, int width, int height, long maxPixels) {
            super(
                    Kind.TOO_LARGE,
                    "attachment-pixels",
                    List.of(fileName, width, height, maxPixels / 1_000_000),
                    List.of(FieldFault.of(FIELD, "attachment-pixels", width + " × " + height, maxPixels / 1_000_000)),
                    Map.of());
        }
    }

    static final class AttachmentUnreadable extends Refusal {
        AttachmentUnreadable(String fileName) {
            super(
                    Kind.INVALID,
                    "attachment-unreadable",
                    List.of(fileName),
                    List.of(FieldFault.of(FIELD, "attachment-unreadable", fileName)),
                    Map.of());
        }
    }

    static final class AttachmentIncomplete extends Refusal {
        AttachmentIncomplete() {
            super(Kind.INVALID, "attachment-incomplete", List.of(), List.of(), Map.of());
        }
    }

    static final class AttachmentDeskBusy extends Refusal {
        AttachmentDeskBusy() {
            super(Kind.TOO_MANY, "attachment-busy", List.of(), List.of(), Map.of());
        }
    }

    static final class AttachmentNotFound extends Refusal.NotFound {
        AttachmentNotFound(UUID id) {
            super("attachment-not-found", id.toString());
        }
    }

    static final class AttachmentWithoutThumbnail extends Refusal.NotFound {
        AttachmentWithoutThumbnail(UUID id) {
            super("attachment-without-thumbnail", id.toString());
        }
    }
}
