package org.civicgrid.governance.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.civicgrid.governance.attachment.AttachmentRefusals.AttachmentIncomplete;
import org.civicgrid.governance.attachment.AttachmentRefusals.AttachmentTooLarge;
import org.springframework.util.FileSystemUtils;

/** A folder of its own for the work on one upload; gone with everything in it at the end, however that comes. */
final class UploadBench implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final Path folder = folder();

    private static Path folder() {
        try {
            return Files.createTempDirectory("civicgrid-upload-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /**
     * Writes the upload to the disk.
     *
     * @throws AttachmentTooLarge as soon as the limit is passed
     * @throws AttachmentIncomplete if the sender stops in the middle
     */
    Path receive(InputStream content, long maxBytes) throws IOException {
        var file = file("original");
        var total = 0L;
        try (var target = Files.newOutputStream(file)) {
            var buffer = new byte[BUFFER];
            for (var length = read(content, buffer); length >= 0; length = read(content, buffer)) {
                total += length;
                if (total > maxBytes) {
                    throw new AttachmentTooLarge(maxBytes);
                }
                target.write(buffer, 0, length);
            }
        }
        return file;
    }

    private static int read(InputStream content, byte[] buffer) {
        try {
            return content.read(buffer);
        } catch (IOException e) {
            throw new AttachmentIncomplete();
        }
    }

    /** SHA-256 of a file, hexadecimal. */
    static String sha256(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[BUFFER];
            for (var length = bytes.read(buffer); length >= 0; length = bytes.read(buffer)) {
                digest.update(buffer, 0, length);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        FileSystemUtils.deleteRecursively(folder.toFile());
    }
}
