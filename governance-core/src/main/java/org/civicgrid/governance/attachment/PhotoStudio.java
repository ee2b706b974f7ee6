package org.civicgrid.governance.attachment;

import java.awt.Color;
import java.awt.color.CMMException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageOutputStream;
import lombok.RequiredArgsConstructor;
import net.coobird.thumbnailator.Thumbnails;
import org.civicgrid.governance.attachment.AttachmentRefusals.AttachmentDeskBusy;
import org.civicgrid.governance.attachment.AttachmentRefusals.AttachmentUnreadable;
import org.springframework.stereotype.Component;

/** Makes a new photo out of an uploaded one: upright, bounded, and with nothing in it but the picture. */
@Component
@RequiredArgsConstructor
class PhotoStudio {

    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 30;

    private final AttachmentSettings settings;

    /** A decoded photo takes tens of megabytes: few at a time, whoever uploads. */
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /**
     * Writes the photo and its small picture as JPEG.
     *
     * @throws AttachmentDeskBusy if other photos took too long
     */
    Photo develop(String fileName, FileKind kind, Path source, Path photo, Path thumb) throws IOException {
        takePlace();
        try (var reader = new PhotoReader(fileName, kind, source)) {
            var picture = shrink(reader.read(settings.maxPixels()), settings.longestSide());
            write(picture, photo);
            write(shrink(picture, settings.thumbSide()), thumb);
            return new Photo(picture.getWidth(), picture.getHeight());
        } catch (CMMException unusableColourProfile) {
            throw new AttachmentUnreadable(fileName);
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AttachmentDeskBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AttachmentDeskBusy();
        }
    }

    private static BufferedImage shrink(BufferedImage picture, int side) throws IOException {
        return Math.max(picture.getWidth(), picture.getHeight()) <= side
                ? flatten(picture)
                : flatten(Thumbnails.of(picture).size(side, side).asBufferedImage());
    }

    /** On white, in plain RGB: JPEG knows no transparency. */
    private static BufferedImage flatten(BufferedImage picture) {
        var flat = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var brush = flat.createGraphics();
        brush.drawImage(picture, 0, 0, Color.WHITE, null);
        brush.dispose();
        return flat;
    }

    private void write(BufferedImage picture, Path file) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = new FileImageOutputStream(file.toFile())) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(settings.quality());
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }

    /** Size of the new photo, in pixels. */
    record Photo(int width, int height) {}
}
