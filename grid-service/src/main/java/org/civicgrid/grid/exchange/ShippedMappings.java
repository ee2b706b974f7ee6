package org.civicgrid.grid.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The mappings that come with the product, by name. */
@Component
@RequiredArgsConstructor
class ShippedMappings {

    private static final String FOLDER = "imports/";
    private static final String ENDING = ".json";

    private final MappingReader reader;

    /** All of them, by name. */
    List<ShippedMapping> all() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:" + FOLDER + "*" + ENDING))
                    .map(it -> Objects.requireNonNull(it.getFilename()).replace(ENDING, ""))
                    .sorted()
                    .distinct()
                    .map(name -> new ShippedMapping(name, title(name)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String title(String name) {
        return find(name).map(reader::read).map(ImportMapping::name).orElse(name);
    }

    /** Text of a shipped mapping; empty when there is none of the name. */
    Optional<String> find(String name) {
        if (!name.matches("[a-z0-9]([a-z0-9-]{0,60}[a-z0-9])?")) {
            return Optional.empty();
        }
        var file = new ClassPathResource(FOLDER + name + ENDING);
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
