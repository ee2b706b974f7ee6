package org.civicgrid.portal.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures as proof in the demo: a drawn yard, with a heap in it before and clean after. */
enum DemoPhoto {
    BEFORE,
    AFTER;

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    private final byte[] png;

    DemoPhoto() {
        png = draw(name().equals("BEFORE"));
    }

    InputStream content() {
        return new ByteArrayInputStream(png);
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".png";
    }

    private static byte[] draw(boolean heap) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        yard(pen);
        if (heap) {
            heap(pen);
        }
        pen.dispose();
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void yard(Graphics2D pen) {
        pen.setColor(new Color(0xCFE3F2));
        pen.fillRect(0, 0, WIDTH, 310);
        pen.setColor(new Color(0xD9CBB4));
        pen.fillRect(60, 60, 520, 250);
        pen.setColor(new Color(0x7F98A8));
        for (int x = 90; x < 560; x += 95) {
            pen.fillRect(x, 90, 55, 70);
            pen.fillRect(x, 195, 55, 70);
        }
        pen.setColor(new Color(0x9A9A94));
        pen.fillRect(0, 310, WIDTH, 170);
        pen.setColor(new Color(0xB8B8B1));
        for (int y = 340; y < HEIGHT; y += 45) {
            pen.drawLine(0, y, WIDTH, y);
        }
    }

    private static void heap(Graphics2D pen) {
        var random = new Random(7);
        for (int i = 0; i < 60; i++) {
            pen.setColor(new Color(90 + random.nextInt(110), 80 + random.nextInt(90), 60 + random.nextInt(80)));
            int size = 28 + random.nextInt(46);
            int across = (int) (random.nextGaussian() * 80);
            int up = (int) (random.nextDouble() * Math.max(8, 130 - Math.abs(across)));
            pen.fillRoundRect(320 + across - size / 2, 420 - up, size, size / 2 + 12, 14, 14);
        }
    }
}
