package org.civicgrid.governance.attachment;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Which way up a JPEG is, by its EXIF block. Read from the blocks of the file itself: the metadata of ImageIO refuse
 * files of many cameras whose blocks come in another order than it expects.
 */
final class JpegOrientation {

    private static final int EXIF_BLOCK = 0xFFE1;
    private static final int FIRST_PASS = 0xFFDA;

    private JpegOrientation() {}

    /** The orientation told; upright when none is told or what is told makes no sense. */
    static Orientation of(Path file) {
        try (var bytes = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            bytes.skipNBytes(2);
            for (var mark = bytes.readUnsignedShort(); mark != FIRST_PASS; mark = bytes.readUnsignedShort()) {
                var length = bytes.readUnsignedShort() - 2;
                if (mark == EXIF_BLOCK && length > 6) {
                    var told = ExifUtils.getOrientationFromExif(bytes.readNBytes(length));
                    if (told != null) {
                        return told;
                    }
                } else {
                    bytes.skipNBytes(length);
                }
            }
        } catch (IOException | RuntimeException senseless) {
            return Orientation.TOP_LEFT;
        }
        return Orientation.TOP_LEFT;
    }
}
