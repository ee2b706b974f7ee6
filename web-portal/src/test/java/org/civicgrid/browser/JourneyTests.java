package org.civicgrid.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** A case from report to rating, each step by another person in a browser of his own; and what axe says of the pages. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"civicgrid.database.schema=browser"})
@ActiveProfiles("demo")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyTests {

    @LocalServerPort
    int port;

    private Chromium chromium;

    @BeforeAll
    void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void travelsFromReportToRating() throws IOException {
        var number = report();
        as("street", desk -> desk.act(number, "file", "属实"));
        as("street", desk -> {
            desk.choose(number, "dispatch", "unit", "DEP-URBAN");
            desk.page().click("form[action$='/actions/dispatch'] button[type=submit]");
            assertThat(stage(desk, number)).isEqualTo("待签收");
        });
        as("department", desk -> {
            desk.act(number, "accept", "");
            desk.open("/cases/" + number);
            desk.page().check("form[action$='/actions/feed-back'] input[value=SOLVED]");
            desk.page().fill("form[action$='/actions/feed-back'] textarea", "已清运");
            desk.page()
                    .setInputFiles(
                            "form[action$='/actions/feed-back'] input[type=file]",
                            new FilePayload("after.png", "image/png", photo()));
            desk.page().click("form[action$='/actions/feed-back'] button[type=submit]");
        });
        as("clerk", desk -> desk.act(number, "check", "现场整洁"));
        as("street", desk -> desk.act(number, "close", ""));
        as("worker", desk -> {
            desk.open("/cases/" + number);
            desk.page().check("form[action$='/actions/rate'] input[value='5']");
            desk.page().click("form[action$='/actions/rate'] button[type=submit]");
            assertThat(stage(desk, number)).isEqualTo("已评价");
            assertThat(desk.page().locator(".timeline > li").count()).isEqualTo(8);
        });
        as("district", desk -> {
            desk.open("/dashboard?period=1");
            assertThat(desk.page()
                            .locator(".stat")
                            .nth(4)
                            .locator(".stat-value")
                            .textContent())
                    .isNotEqualTo("0");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "street, /worklist",
        "street, /cases/new",
        "street, /dashboard",
        "district, /territories/510108",
        "clerk, /cases?tab=all",
        "worker, /guide",
        "clerk, /units",
        "sysadmin, /units/1",
        "sysadmin, /accounts/new?q=演示",
        "secadmin, /posts/1"
    })
    void leavesNothingForAxe(String who, String path) {
        as(who, desk -> {
            desk.open(path);
            desk.page().waitForTimeout(500);
            assertThat(desk.faults()).isEmpty();
        });
    }

    private String report() {
        try (var desk = new Desk(chromium.browser(), "http://localhost:" + port, "worker")) {
            var page = desk.open("/cases/new");
            page.selectOption("select[name=typeCode]", "URB-0101");
            page.fill("textarea[name=description]", "单元门口堆放生活垃圾");
            page.fill("input[name=lng]", "104.0947211");
            page.fill("input[name=lat]", "30.666763");
            page.setInputFiles("input[type=file]", new FilePayload("before.png", "image/png", photo()));
            page.click("form[action='/cases'] button[type=submit]");
            page.waitForURL(url -> url.matches(".*/cases/\\d{8}-\\d+"));
            assertThat(page.locator("[role=status], .notice, .toast").first().textContent())
                    .contains("编号");
            return page.url().replaceAll(".*/", "");
        }
    }

    private static String stage(Desk desk, String number) {
        desk.open("/cases/" + number);
        return desk.page().locator(".identity-tags .tag").first().textContent().strip();
    }

    private void as(String who, java.util.function.Consumer<Desk> does) {
        try (var desk = new Desk(chromium.browser(), "http://localhost:" + port, who)) {
            does.accept(desk);
        }
    }

    private static byte[] photo() {
        try {
            var png = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
