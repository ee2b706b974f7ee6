package org.civicgrid.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Pages below {@code docs/generated} that are drawn from the code: compared with what is committed, then renewed. */
final class GeneratedDocs {

    static final Path CHECKOUT = checkout();
    static final Path FOLDER = CHECKOUT.resolve("docs/generated");

    private GeneratedDocs() {}

    /** Fails when the committed page says something else; the renewed one is then there to be committed. */
    static void compareAndRenew(String file, String content) throws IOException {
        var path = FOLDER.resolve(file);
        var committed = Files.exists(path) ? Files.readString(path) : "";
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);

        assertThat(content)
                .as("docs/generated/%s did not say what the code says; it has been renewed, commit it", file)
                .isEqualTo(committed);
    }

    private static Path checkout() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .filter(it -> Files.exists(it.resolve("mvnw")))
                .findFirst()
                .orElseThrow();
    }
}
