package org.civicgrid.governance.attachment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Reach;
import org.civicgrid.governance.access.Role;

/** Files good and bad, and who sends them. */
final class AttachmentFixtures {

    private AttachmentFixtures() {}

    static ActingPost post(int id) {
        var reach = new Reach(Reach.Scope.STREET, 7, 7);
        return new ActingPost(id, id, "甲", id, "网格员", Role.GRID_WORKER, 3, "第一网格", reach);
    }

    /** Left half red, right half blue. */
    static byte[] picture(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, width / 2, height);
        brush.setColor(Color.BLUE);
        brush.fillRect(width / 2, 0, width - width / 2, height);
        brush.dispose();
        return encode(image, format);
    }

    static byte[] transparentPng(int width, int height) {
        return encode(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    private static byte[] encode(BufferedImage image, String format) {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The photo with an EXIF block behind its first mark: orientation and the text {@code GPS-SECRET}. */
    static byte[] withExif(byte[] jpeg, int orientation) {
        var secret = "GPS-SECRET\0\0".getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + secret.length);
        tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x010E).putShort((short) 2).putInt(secret.length).putInt(38);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put(secret);
        var block = ByteBuffer.allocate(2 + 2 + 6 + tiff.capacity());
        block.put(new byte[] {(byte) 0xFF, (byte) 0xE1}).putShort((short) (2 + 6 + tiff.capacity()));
        block.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        return ByteBuffer.allocate(jpeg.length + block.capacity())
                .put(jpeg, 0, 2)
                .put(block.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A PNG of a few bytes that claims a size. */
    static byte[] pngClaiming(int width, int height) {
        var png = picture("png", 10, 10);
        var buffer = ByteBuffer.wrap(png);
        buffer.putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(png, 12, 17);
        buffer.putInt(29, (int) sum.getValue());
        return png;
    }

    static byte[] zip() {
        try (var bytes = new ByteArrayOutputStream();
                var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("run.exe"));
            zip.write(new byte[1000]);
            zip.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    }
}
