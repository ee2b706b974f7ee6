package org.civicgrid.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.civicgrid.governance.access.Role;
import org.civicgrid.portal.security.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What bad files get. */
@PortalTest
class BadFileTests {

    private static final String MAPPING = """
            {"name": "T", "system": "bad-files", "version": 1,
             "columns": {"externalNumber": "编号", "type": "kind", "createdAt": "created", "state": "state", "lng": "lng", "lat": "lat"},
             "dates": {"pattern": "uuuu-MM-dd HH:mm", "zone": "Asia/Shanghai"},
             "types": {"exact": {"垃圾": "URB-0101"}}, "states": {"new": {"stage": "REPORTED", "outcome": null}},
             "place": {"crs": "CGCS2000"}}
            """;
    private static final String CSV = "编号,kind,created,state,lng,lat\nN-1,垃圾,2024-03-01 09:30,new,104.302,30.305\n";

    @Autowired
    private Rest rest;

    @Autowired
    private AccessWorld world;

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("renamed.jpg", zip(), 415, "attachment-type"),
                Arguments.of("empty.png", new byte[0], 415, "attachment-type"),
                Arguments.of("page.png", "<svg onload=alert(1)>".getBytes(UTF_8), 415, "attachment-type"),
                Arguments.of("cut.png", Arrays.copyOf(AccessThings.png(), 45), 400, "attachment-unreadable"),
                Arguments.of("huge.png", pngOf(20_000, 10_000), 413, "attachment-pixels"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void areRefusedByWhatIsInThem(String name, byte[] content, int status, String code) {
        var answer = rest.upload(world.member(Role.GRID_WORKER), "/attachments", name, content, "");

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(code);
        assertThat(answer.at("/errors/0/field")).isEqualTo("file");
        assertThat(answer.at("/detail")).isNotBlank().doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void arePlainTablesInAnyUsualEncoding() {
        for (var content :
                new byte[][] {CSV.getBytes(UTF_8), ("\uFEFF" + CSV).getBytes(UTF_8), CSV.getBytes(gb18030())}) {
            var answer = imported(content);

            assertThat(answer.status()).as(answer.text()).isEqualTo(202);
            assertThat(answer.at("/total")).isEqualTo("1");
        }
    }

    @Test
    void areTablesThatLackAColumn() {
        var answer = imported(CSV.replace("lat", "breite").getBytes(UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("import-column-missing", "lat");
        assertThat(answer.at("/errors/0/remedy")).isNotBlank();
    }

    @Test
    void areTablesThatAreNone() {
        assertThat(imported(new byte[0]).at("/errors/0/code")).isEqualTo("import-empty");
        assertThat(imported(zip()).status()).isEqualTo(400);
        assertThat(imported((CSV + "\"N-2,never closed").getBytes(UTF_8)).status())
                .isIn(202, 400);
    }

    private Rest.Answer imported(byte[] content) {
        return rest.upload(world.member(Role.STREET_DUTY_OFFICER), "/imports/cases", "x.csv", content, MAPPING);
    }

    private static Charset gb18030() {
        return Charset.forName("GB18030");
    }

    private static byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a"));
            zip.write(new byte[100]);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** The head of a picture that would be so large, with nothing behind it. */
    private static byte[] pngOf(int width, int height) {
        var head = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(UTF_8))
                .putInt(width)
                .putInt(height);
        head.put(new byte[] {8, 2, 0, 0, 0});
        var crc = new CRC32();
        crc.update(head.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(head.array())
                .putInt((int) crc.getValue())
                .array();
    }
}
