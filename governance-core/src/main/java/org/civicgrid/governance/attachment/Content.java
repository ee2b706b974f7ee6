package org.civicgrid.governance.attachment;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * Bytes to hand out.
 *
 * @param sha256 their hash, hexadecimal: what is under it never changes
 * @param stream opens the bytes; nothing is read before
 */
public record Content(StoredAttachment attachment, String sha256, Supplier<InputStream> stream) {

    /** Which picture is meant. */
    public enum Size {
        FULL,
        /** The small picture of a photo. */
        THUMB
    }
}
