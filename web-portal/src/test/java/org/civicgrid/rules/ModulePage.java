package org.civicgrid.rules;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The page of all capabilities: a picture of what calls what, and a table with a sentence about each. */
final class ModulePage {

    private static final Map<String, String> HOUSES = Map.of(
            "governance", "governance-core", "grid", "grid-service", "hub", "service-hub", "portal", "web-portal");

    /** Called by nearly everything; drawn they would hide the rest. */
    private static final Set<String> UBIQUITOUS = Set.of("kernel", "problem");

    private static final Pattern FIRST_SENTENCE = Pattern.compile("/\\*\\*(.*?\\.)(\\s.*)?\\*/.*", Pattern.DOTALL);

    private final Map<String, ApplicationModule> byName = new TreeMap<>();
    private final Map<String, Set<String>> calls = new TreeMap<>();

    ModulePage(ApplicationModules modules) {
        modules.stream().forEach(it -> {
            byName.put(name(it), it);
            calls.put(
                    name(it),
                    it.getDirectDependencies(modules)
                            .uniqueModules()
                            .map(ModulePage::name)
                            .collect(Collectors.toCollection(TreeSet::new)));
        });
    }

    String text() {
        return """
                # Capabilities

                Drawn from the code by `ModularityTests`; do not edit. An arrow reads “calls or listens to”. `kernel` and
                `problem`, which nearly everything calls, and arrows that follow from others, are left out of the picture and
                stand in the table.

                ```mermaid
                flowchart TB
                %s%s
                ```

                | Capability | Lives in | What it is about | Calls |
                |---|---|---|---|
                %s
                """.formatted(houses(), arrows(), rows());
    }

    private String houses() {
        return byName.values().stream()
                .map(ModulePage::house)
                .distinct()
                .sorted()
                .map(house -> byName.keySet().stream()
                        .filter(it -> !UBIQUITOUS.contains(it)
                                && house(byName.get(it)).equals(house))
                        .map(it -> "    %s[\"%s\"]\n".formatted(it, it))
                        .collect(joining("", "  subgraph " + house + "\n", "  end\n")))
                .collect(joining());
    }

    private String arrows() {
        return calls.entrySet().stream()
                .filter(it -> !UBIQUITOUS.contains(it.getKey()))
                .flatMap(it -> it.getValue().stream()
                        .filter(to -> !UBIQUITOUS.contains(to) && !follows(it.getValue(), to))
                        .map(to -> "  " + it.getKey() + " --> " + to))
                .collect(joining("\n"));
    }

    /** Whether one of these, on some way, calls it as well. */
    private boolean follows(Collection<String> called, String to) {
        return called.stream().anyMatch(via -> !via.equals(to) && reaches(via, to, new TreeSet<>()));
    }

    private boolean reaches(String from, String to, Set<String> seen) {
        return seen.add(from) && calls.get(from).stream().anyMatch(it -> it.equals(to) || reaches(it, to, seen));
    }

    private String rows() {
        return byName.entrySet().stream()
                .map(it -> "| `%s` | %s `%s` | %s | %s |"
                        .formatted(
                                it.getKey(),
                                house(it.getValue()),
                                it.getValue().getBasePackage().getName().replaceFirst("org\\.civicgrid\\.", "…"),
                                sentence(it.getValue()),
                                String.join(", ", calls.get(it.getKey()))))
                .collect(joining("\n"));
    }

    /** The first sentence of the package's own description. */
    private static String sentence(ApplicationModule module) {
        var file = GeneratedDocs.CHECKOUT
                .resolve(house(module))
                .resolve("src/main/java")
                .resolve(module.getBasePackage().getName().replace('.', '/'))
                .resolve("package-info.java");
        try {
            var comment = FIRST_SENTENCE.matcher(Files.readString(file)).replaceFirst("$1");
            return comment.replaceAll("\\n \\*", " ")
                    .replaceAll("\\{@\\w+ (?:[\\w.]+\\.)?(\\w+)}", "`$1`")
                    .replaceAll("\\s+", " ")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static String house(ApplicationModule module) {
        return HOUSES.get(module.getBasePackage().getName().split("\\.")[2]);
    }
}
