package org.civicgrid.governance.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** A key that an installation outside production made for itself: one line, {@code <id> <base64>}, owner-only. */
record PrivacyKeyFile(Path path) {

    private static final String FIRST_ID = "local-1";

    static PrivacyKeyFile below(Path data) {
        return new PrivacyKeyFile(
                data.resolve("keys").resolve("privacy.key").toAbsolutePath().normalize());
    }

    /** Reads the key; makes it first when there is no file, whole or not at all. */
    PrivacyKeys readOrMake() {
        try {
            if (!Files.exists(path)) {
                make();
            }
            return read();
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + path + " cannot be used", e);
        }
    }

    private PrivacyKeys read() throws IOException {
        var words = Files.readString(path, StandardCharsets.US_ASCII).strip().split("\\s+");
        if (words.length != 2) {
            throw new PrivacyKeysRefused("The key file " + path + " must hold one line: an id and a key in base64.");
        }
        return new PrivacyKeys(words[0], Map.of(words[0], words[1]));
    }

    private void make() throws IOException {
        Files.createDirectories(path.getParent(), ownerOnly("rwx------"));
        var draft = Files.createTempFile(path.getParent(), "privacy-", ".new", ownerOnly("rw-------"));
        try {
            var key = new byte[32];
            new SecureRandom().nextBytes(key);
            Files.writeString(draft, FIRST_ID + " " + Base64.getEncoder().encodeToString(key) + "\n");
            flush(draft);
            Files.move(draft, path);
        } catch (FileAlreadyExistsException anotherWasFaster) {
            // The other one's key is read instead.
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void flush(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] ownerOnly(String rights) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
