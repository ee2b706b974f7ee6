package org.civicgrid.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Takes the pictures of the guide and the README. They change with every day, so those of {@code docs/images} are only taken
 * anew when they are missing or {@code -Dpictures=renew} asks for it; the others stay below {@code target}.
 */
class GuidePictureTests extends InBrowser {

    private static final Path TAKEN = Path.of("target", "pictures");
    private static final Path SHOWN = Path.of("..", "docs", "images");

    @Test
    void showsWhatTheGuideTells() throws IOException {
        Files.createDirectories(TAKEN);
        Files.createDirectories(SHOWN);
        as("street", desk -> {
            take(desk, "worklist", it -> it.open("/worklist"));
            take(desk, "guide-dashboard", it -> it.open("/dashboard"));
        });
        as("worker", desk -> take(desk, "guide-report", it -> it.open("/cases/new")));
        as("auditor", desk -> take(desk, "guide-audit", it -> it.open("/audit")));
        as("sysadmin", desk -> take(desk, "guide-tokens", it -> it.open("/account/tokens")));
        as("street", desk -> take(desk, "guide-supervision", it -> it.open("/supervision")));
        as("district", desk -> take(desk, "guide-territory", it -> it.open("/territories/510108002")));
        as(
                "street",
                desk -> take(desk, "guide-sign-in", it -> {
                    it.page().context().clearCookies();
                    it.open("/sign-in");
                }));
        stepByStep();

        try (var pictures = Files.list(SHOWN)) {
            assertThat(pictures).hasSizeGreaterThanOrEqualTo(12);
        }
    }

    private void stepByStep() {
        try (var walk = new CaseWalk(this)) {
            walk.reported().then("street", "file");
            see("street", walk, "guide-dispatch");
            walk.then("street", "dispatch", "unit", "DEP-URBAN").then("department", "accept");
            see("department", walk, "guide-feedback");
            walk.withPhoto("department", "feed-back", "outcome", "SOLVED", "text", "已清运");
            see("clerk", walk, "guide-check");
            see("street", walk, "guide-case");
        }
    }

    private void see(String who, CaseWalk walk, String name) {
        as(who, desk -> take(desk, name, it -> it.open("/cases/" + walk.number())));
    }

    private static void take(Desk desk, String name, Consumer<Desk> show) {
        show.accept(desk);
        var taken = TAKEN.resolve(name + ".png");
        desk.picture(taken);
        var shown = SHOWN.resolve(name + ".png");
        if (!Files.exists(shown) || "renew".equals(System.getProperty("pictures"))) {
            try {
                Files.copy(taken, shown, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
