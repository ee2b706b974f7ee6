package org.civicgrid.browser;

import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** The demo district on a real server, with a real browser before it; all tests of this kind share one application. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"civicgrid.database.schema=browser", "civicgrid.demo.cases=60"})
@ActiveProfiles("demo")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InBrowser {

    static final int DESK = 1440;
    static final int PHONE = 390;

    @LocalServerPort
    private int port;

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

    /** A browser of this person's own. */
    Desk desk(String who, int width) {
        return new Desk(chromium.browser(), "http://localhost:" + port, who, width);
    }

    void as(String who, Consumer<Desk> does) {
        try (var desk = desk(who, DESK)) {
            does.accept(desk);
        }
    }
}
