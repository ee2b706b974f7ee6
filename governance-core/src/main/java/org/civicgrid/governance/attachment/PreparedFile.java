package org.civicgrid.governance.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file as it will be kept: checked, made anew if it is a photo, and hashed. */
record PreparedFile(
        String mediaType,
        String fileName,
        Kept main,
        @Nullable Kept thumb,
        PhotoStudio.@Nullable Photo photo) {

    /** Bytes on the disk and their hash. */
    record Kept(Path path, String sha256) {
        static Kept of(Path path) throws IOException {
            return new Kept(path, UploadBench.sha256(path));
        }

        int bytes() throws IOException {
            return Math.toIntExact(Files.size(path));
        }
    }
}
