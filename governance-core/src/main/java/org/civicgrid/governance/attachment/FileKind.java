package org.civicgrid.governance.attachment;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The kinds of file taken, told by their bytes; the name and the type claimed play no part. */
enum FileKind {
    JPEG,
    PNG,
    PDF;

    private static final int TAIL = 1024;

    /** The kind; empty for anything else. A PDF needs its end mark within the last 1,024 bytes too. */
    static Optional<FileKind> of(Path file) throws IOException {
        var head = head(file);
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return Optional.of(JPEG);
        }
        if (head.startsWith("\u0089PNG\r\n\u001A\n")) {
            return Optional.of(PNG);
        }
        return head.matches("(?s)%PDF-[12]\\.\\d.*") && tail(file).contains("%%EOF")
                ? Optional.of(PDF)
                : Optional.empty();
    }

    boolean isPhoto() {
        return this != PDF;
    }

    private static String head(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return new String(bytes.readNBytes(16), StandardCharsets.ISO_8859_1);
        }
    }

    private static String tail(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            bytes.seek(Math.max(0, bytes.length() - TAIL));
            var tail = new byte[(int) Math.min(TAIL, bytes.length())];
            bytes.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1);
        }
    }
}
