package org.civicgrid.grid.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.civicgrid.governance.problem.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Which mapping an upload names: a file of its own goes before the name, or the text, in a form field. */
public final class MappingUpload {

    private static final int LONGEST = 1024 * 1024;

    private MappingUpload() {}

    /**
     * JSON text, or the name of a shipped mapping.
     *
     * @throws InvalidInput if there is neither, or the file is too large for a mapping
     */
    public static String read(@Nullable MultipartFile file, @Nullable String text) {
        if (file != null && file.getSize() > LONGEST) {
            throw InvalidInput.of("mapping", "mapping-too-large", null, LONGEST / 1024);
        }
        var given = file == null || file.isEmpty() ? text : content(file);
        if (given == null || given.isBlank()) {
            throw InvalidInput.of("mapping", "required", null);
        }
        return given.startsWith("\uFEFF") ? given.substring(1) : given;
    }

    private static String content(MultipartFile file) {
        try {
            return new String(file.getBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
