package org.civicgrid.governance.attachment;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.civicgrid.governance.attachment.AttachmentRefusals.AttachmentUnreadable;
import org.civicgrid.governance.attachment.AttachmentRefusals.PhotoTooLarge;
import org.civicgrid.governance.problem.Refusal;

/** Reads a hostile photo: looks at the size in the header first, and decodes no more points than the result needs. */
final class PhotoReader implements AutoCloseable {

    private static final int LONGEST_SIDE = 30_000;
    private static final long DECODED_AT_MOST = 12_600_000;

    private final String fileName;
    private final FileImageInputStream stream;
    private final ImageReader reader;
    private final Orientation orientation;
    private boolean cutOff;

    PhotoReader(String fileName, FileKind kind, Path file) throws IOException {
        this.fileName = fileName;
        orientation = kind == FileKind.JPEG ? JpegOrientation.of(file) : Orientation.TOP_LEFT;
        if (kind == FileKind.JPEG && JpegScans.count(file) > JpegScans.MOST) {
            throw new AttachmentUnreadable(fileName);
        }
        stream = new FileImageInputStream(file.toFile());
        reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
        reader.setInput(stream, true, true);
        reader.addIIOReadWarningListener(
                (source, warning) -> cutOff |= warning.matches("(?i).*(premature|missing EOI).*"));
    }

    /**
     * The picture, upright; larger ones come with fewer points.
     *
     * @throws PhotoTooLarge told from the header
     * @throws AttachmentUnreadable if it cannot be decoded or ends early
     */
    BufferedImage read(long maxPixels) {
        try {
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            if ((long) width * height > maxPixels || Math.max(width, height) > LONGEST_SIDE) {
                throw new PhotoTooLarge(fileName, width, height, maxPixels);
            }
            return decode((long) width * height);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException brokenInOneOfManyWays) {
            throw new AttachmentUnreadable(fileName);
        }
    }

    private BufferedImage decode(long pixels) throws IOException {
        var parameters = reader.getDefaultReadParam();
        var step = (int) Math.ceil(Math.sqrt((double) pixels / DECODED_AT_MOST));
        parameters.setSourceSubsampling(step, step, 0, 0);
        var picture = reader.read(0, parameters);
        if (cutOff) {
            throw new AttachmentUnreadable(fileName);
        }
        return ExifFilterUtils.getFilterForOrientation(orientation).apply(picture);
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        stream.close();
    }
}
