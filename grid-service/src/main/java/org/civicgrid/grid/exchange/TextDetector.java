package org.civicgrid.grid.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.civicgrid.governance.problem.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/** Finds the character set of a file by reading it to its end: nothing is guessed that would not decode. */
final class TextDetector {

    private static final Charset GB_18030 = Charset.forName("GB18030");
    private static final int MARK = 3;
    private static final int BUFFER = 64 * 1024;

    private TextDetector() {}

    /**
     * The character set of a file.
     *
     * @param wanted {@code auto}, or the name of the set
     * @throws InvalidInput if the file holds what that set, or neither UTF-8 nor GB 18030, cannot write
     */
    static Charset detect(InputStreamSource file, String wanted) throws IOException {
        var marked = marked(file);
        if (!wanted.equals("auto") || marked != null) {
            var charset = wanted.equals("auto") ? marked : Charset.forName(wanted);
            if (!decodes(file, charset)) {
                throw InvalidInput.of("file", "import-encoding", charset.name());
            }
            return charset;
        }
        if (decodes(file, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        if (decodes(file, GB_18030)) {
            return GB_18030;
        }
        throw InvalidInput.of("file", "import-encoding", "UTF-8, GB 18030");
    }

    /** A reader that stands behind the byte-order mark, when there is one, and refuses what does not decode. */
    static Reader open(InputStream bytes, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new BufferedReader(new InputStreamReader(bytes, decoder), BUFFER);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static boolean decodes(InputStreamSource file, Charset charset) throws IOException {
        try (var reader = open(file.getInputStream(), charset)) {
            var buffer = new char[BUFFER];
            while (reader.read(buffer) >= 0) {
                // to the end
            }
            return true;
        } catch (CharacterCodingException wrong) {
            return false;
        }
    }

    private static @Nullable Charset marked(InputStreamSource file) throws IOException {
        try (var bytes = file.getInputStream()) {
            var head = bytes.readNBytes(MARK);
            if (starts(head, 0xEF, 0xBB, 0xBF)) {
                return StandardCharsets.UTF_8;
            }
            if (starts(head, 0xFE, 0xFF)) {
                return StandardCharsets.UTF_16BE;
            }
            return starts(head, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
        }
    }

    private static boolean starts(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
