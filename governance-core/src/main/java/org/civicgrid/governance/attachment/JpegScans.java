package org.civicgrid.governance.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Counts the passes in which a JPEG paints its picture. A progressive one of a camera has about ten; one with ten
 * thousand is small, passes every check of its size and keeps a processor busy for hours.
 */
final class JpegScans {

    static final int MOST = 200;

    private JpegScans() {}

    /** Marks that look like the start of a pass; may count some too many, inside embedded data, never too few. */
    static int count(Path file) throws IOException {
        var count = 0;
        try (var bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var previous = 0;
            for (var next = bytes.read(); next >= 0; next = bytes.read()) {
                if (previous == 0xFF && next == 0xDA) {
                    count++;
                }
                previous = next;
            }
        }
        return count;
    }
}
