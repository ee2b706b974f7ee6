package org.civicgrid.grid.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The mappings that come with the product, by name. */
@Component
class ShippedMappings {

    private static final String FOLDER = "imports/";

    /** Text of a shipped mapping; empty when there is none of the name. */
    Optional<String> find(String name) {
        if (!name.matches("[a-z0-9]([a-z0-9-]{0,60}[a-z0-9])?")) {
            return Optional.empty();
        }
        var file = new ClassPathResource(FOLDER + name + ".json");
        if (!file.exists()) {
            return Optional.empty();
        }
        try {
            return Optional.of(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
