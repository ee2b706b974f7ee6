package org.civicgrid.browser;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Photos to send. */
final class Pictures {

    private Pictures() {}

    static FilePayload photo(String name) {
        try {
            var png = new ByteArrayOutputStream();
            ImageIO.write(yard(), "png", png);
            return new FilePayload(name, "image/png", png.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A wall, the ground and a heap before it. */
    private static BufferedImage yard() {
        var image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0xD9CBB4));
        pen.fillRect(0, 0, 320, 150);
        pen.setColor(new Color(0x9A9A94));
        pen.fillRect(0, 150, 320, 90);
        pen.setColor(new Color(0x6B5B45));
        pen.fillPolygon(new int[] {90, 130, 180, 250}, new int[] {205, 130, 120, 205}, 4);
        pen.dispose();
        return image;
    }
}
