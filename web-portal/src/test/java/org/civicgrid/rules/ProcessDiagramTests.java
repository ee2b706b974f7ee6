package org.civicgrid.rules;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.CaseProcess;
import org.civicgrid.governance.casework.Input;
import org.civicgrid.governance.casework.Stage;
import org.civicgrid.governance.casework.Transition;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The process as the docs show it, drawn from the very table that decides. */
class ProcessDiagramTests {

    private static final Properties CHINESE = words();

    @Test
    void isDrawnAsItIs() throws IOException {
        GeneratedDocs.compareAndRenew("process.md", """
                # The process of every case

                Drawn from `CaseProcess.table()` by `ProcessDiagramTests`; do not edit. The picture shows the actions that move a
                case to another stage; those that leave it where it is stand in the table only. The first row that fits wins, and
                what stands in no row is refused.

                ```mermaid
                stateDiagram-v2
                  direction TB
                %s
                  [*] --> REPORTED : %s
                %s
                ```

                | Action | In stage | Leads to | Who | Only when | Asks for | Also takes |
                |---|---|---|---|---|---|---|
                %s
                """.formatted(stages(), named(Action.REPORT), arrows(), rows()));
    }

    private static String stages() {
        return Stream.of(Stage.values())
                .map(it -> "  %1$s : %1$s %2$s".formatted(it, CHINESE.getProperty("stage." + it)))
                .collect(joining("\n"));
    }

    private static String arrows() {
        Map<String, TreeSet<String>> arrows = new LinkedHashMap<>();
        for (var from : Stage.values()) {
            for (var to : Stage.values()) {
                CaseProcess.table().stream()
                        .filter(row -> from != to && row.from().contains(from) && row.to() == to)
                        .forEach(row -> arrows.computeIfAbsent(from + " --> " + to, it -> new TreeSet<>())
                                .add(named(row.action())));
            }
        }
        return arrows.entrySet().stream()
                .map(it -> "  " + it.getKey() + " : " + String.join(", ", it.getValue()))
                .collect(joining("\n"));
    }

    private static String rows() {
        return CaseProcess.table().stream().map(ProcessDiagramTests::row).collect(joining("\n"));
    }

    private static String row(Transition row) {
        var to = row.to();
        return "| %s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        named(row.action()),
                        stages(row.from()),
                        to == null ? "–" : to.name(),
                        words(row.by()),
                        words(row.when()),
                        fields(row.requires()),
                        fields(row.takes()));
    }

    /** As it stands in a path, and as the Chinese pages say it. */
    private static String named(Action action) {
        return action.slug() + " " + CHINESE.getProperty("action." + action);
    }

    private static String stages(Collection<Stage> stages) {
        return stages.stream().sorted().map(Stage::name).collect(joining(", "));
    }

    private static <E extends Enum<E>> String words(Collection<E> values) {
        return values.stream()
                .sorted()
                .map(it -> it.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(joining(", "));
    }

    private static String fields(Collection<Input> inputs) {
        return inputs.stream().sorted().map(it -> "`" + it.field() + "`").collect(joining(", "));
    }

    private static Properties words() {
        var words = new Properties();
        try (var reader = new InputStreamReader(
                new ClassPathResource("messages/casework.properties").getInputStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
