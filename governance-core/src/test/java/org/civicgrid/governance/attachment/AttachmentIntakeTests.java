package org.civicgrid.governance.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.civicgrid.governance.attachment.AttachmentFixtures.*;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.civicgrid.governance.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(AttachmentTestClock.class)
class AttachmentIntakeTests {

    @Autowired
    Attachments attachments;

    @Autowired
    JdbcClient jdbc;

    @Test
    void makesAPhotoAnewUprightAndWithoutHiddenData() throws IOException {
        var sent = withExif(picture("jpeg", 400, 200), 6);
        assertThat(text(sent)).contains("GPS-SECRET");

        var stored = store("现场.jpg", sent);

        var kept = bytes(stored, Content.Size.FULL);
        assertThat(stored.mediaType()).isEqualTo("image/jpeg");
        assertThat(stored.width()).isEqualTo(200);
        assertThat(stored.height()).isEqualTo(400);
        assertThat(stored.bytes()).isEqualTo(kept.length);
        assertThat(text(kept)).doesNotContain("GPS-SECRET", "Exif");
        assertThat(isReddish(image(kept), 100, 20)).isTrue();
        assertThat(isReddish(image(kept), 100, 380)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"3000, 1500, 2560, 1280, 320, 160", "300, 200, 300, 200, 300, 200", "6000, 4500, 2560, 1920, 320, 240"})
    void boundsThePhotoAndMakesASmallOne(
            int width, int height, int keptWidth, int keptHeight, int small, int smallHeight) throws IOException {
        var stored = store("大图.jpg", picture("jpeg", width, height));

        var thumb = image(bytes(stored, Content.Size.THUMB));
        assertThat(stored.width()).isEqualTo(keptWidth);
        assertThat(stored.height()).isEqualTo(keptHeight);
        assertThat(thumb.getWidth()).isEqualTo(small);
        assertThat(thumb.getHeight()).isEqualTo(smallHeight);
    }

    @Test
    void paintsTransparentPicturesOnWhite() throws IOException {
        var stored = store("图标.png", transparentPng(50, 50));

        assertThat(stored.fileName()).isEqualTo("图标.jpg");
        assertThat(image(bytes(stored, Content.Size.FULL)).getRGB(25, 25)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void keepsAPdfAsItIs() {
        var stored = store("证明.PDF", pdf());

        assertThat(stored.mediaType()).isEqualTo("application/pdf");
        assertThat(stored.fileName()).isEqualTo("证明.pdf");
        assertThat(bytes(stored, Content.Size.FULL)).isEqualTo(pdf());
        assertThatThrownBy(() -> attachments.open(post(1), stored.id(), Content.Size.THUMB))
                .isInstanceOf(AttachmentRefusals.AttachmentWithoutThumbnail.class);
    }

    @Test
    void keepsTheSameBytesOnce() {
        var first = store("一.jpg", picture("jpeg", 123, 45));
        var second = store("二.jpg", picture("jpeg", 123, 45));

        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(jdbc.sql("select count(*) from attachment_content where sha256 = ?")
                        .param(first.sha256())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void refusesAZipThatIsCalledAPhoto() {
        assertThat(refusal("photo.jpg", zip()).getCode()).isEqualTo("attachment-type");
        assertThat(refusal("photo.jpg", new byte[0]).getCode()).isEqualTo("attachment-type");
        assertThat(refusal("a.pdf", "%PDF-1.7 cut off".getBytes()).getCode()).isEqualTo("attachment-type");
        assertThat(refusal("a.svg", "<svg onload='x()'/>".getBytes()).getKind()).isEqualTo(Refusal.Kind.UNSUPPORTED);
    }

    @Test
    void refuses200MegapixelsBeforeDecoding() {
        var refusal = refusal("bomb.png", pngClaiming(20_000, 10_000));

        assertThat(refusal.getCode()).isEqualTo("attachment-pixels");
        assertThat(refusal.getArgs()).containsExactly("bomb.png", 20_000, 10_000, 40L);
    }

    @Test
    void refusesAPhotoOfTenThousandPasses() {
        var jpeg = picture("jpeg", 64, 64);
        var pass = new byte[] {(byte) 0xFF, (byte) 0xDA};
        var many = new byte[jpeg.length + 10_000 * 2];
        System.arraycopy(jpeg, 0, many, 0, jpeg.length);
        for (var i = 0; i < 10_000; i++) {
            System.arraycopy(pass, 0, many, jpeg.length + 2 * i, 2);
        }

        assertThat(refusal("slow.jpg", many).getCode()).isEqualTo("attachment-unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void refusesAPhotoThatEndsEarly(String format) {
        var whole = picture(format, 800, 600);

        var refusal = refusal("half." + format, Arrays.copyOf(whole, whole.length / 2));

        assertThat(refusal.getCode()).isEqualTo("attachment-unreadable");
    }

    @Test
    void stopsReadingWhenTheLimitIsPassed() {
        var endless = new InputStream() {
            long sent;

            @Override
            public int read() {
                sent++;
                return 0xFF;
            }
        };

        assertThatThrownBy(() -> attachments.store(post(1), "endless.jpg", endless))
                .isInstanceOf(AttachmentRefusals.AttachmentTooLarge.class);
        assertThat(endless.sent).isLessThan(21 * 1024 * 1024);
    }

    @Test
    void leavesNothingOfAnUploadThatWasCutOff() {
        var cutOff = new InputStream() {
            int sent;

            @Override
            public int read() throws IOException {
                if (++sent > 1000) {
                    throw new IOException("connection reset");
                }
                return 0xFF;
            }
        };
        var rows = rows();
        var benches = benches();

        assertThatThrownBy(() -> attachments.store(post(1), "cut.jpg", cutOff))
                .isInstanceOf(AttachmentRefusals.AttachmentIncomplete.class);

        assertThat(rows()).isEqualTo(rows);
        assertThat(benches()).isSubsetOf(benches);
    }

    /** Folders of uploads under way, those of other processes and of killed ones included. */
    private static List<String> benches() {
        var folder = new File(System.getProperty("java.io.tmpdir"));
        return List.of(Objects.requireNonNull(folder.list((any, name) -> name.startsWith("civicgrid-upload-"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void answersDamagedPhotosWithARefusalOrAPhoto(String format) {
        var random = new Random(20260302);
        var whole = withExifIfJpeg(picture(format, 60, 40), format);
        for (var i = 0; i < 300; i++) {
            var damaged = whole.clone();
            for (var hits = random.nextInt(6); hits >= 0; hits--) {
                damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt(256);
            }
            var thrown = catchThrowable(() -> store("damaged." + format, damaged));

            assertThat(thrown == null || thrown instanceof Refusal)
                    .as("round %d: %s", i, thrown)
                    .isTrue();
        }
    }

    private static byte[] withExifIfJpeg(byte[] picture, String format) {
        return format.equals("jpeg") ? withExif(picture, 3) : picture;
    }

    private StoredAttachment store(String name, byte[] content) {
        return attachments.store(post(1), name, new ByteArrayInputStream(content));
    }

    private Refusal refusal(String name, byte[] content) {
        return (Refusal) catchThrowable(() -> store(name, content));
    }

    private byte[] bytes(StoredAttachment stored, Content.Size size) {
        try (var stream = attachments.open(post(1), stored.id(), size).stream().get()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private int rows() {
        return jdbc.sql("select (select count(*) from attachment) + (select count(*) from attachment_content)")
                .query(Integer.class)
                .single();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static BufferedImage image(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private static boolean isReddish(BufferedImage image, int x, int y) {
        var rgb = image.getRGB(x, y);
        return (rgb >> 16 & 0xFF) > 200 && (rgb & 0xFF) < 60;
    }
}
