package org.civicgrid.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.civicgrid.governance.access.Role;
import org.junit.jupiter.api.Test;

/** House rules of messages: each exists in both languages, each that is asked for exists, each that exists is asked for. */
class MessagesTests {

    private static final Pattern KEY = Pattern.compile("#\\{([\\w.-]+)[}(]");
    private static final Pattern BUILT_KEY = Pattern.compile("#\\{\\|([\\w.-]*\\.)\\$\\{");
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    /** The end of a key that names a constant: asked for as kind and constant. */
    private static final Pattern CONSTANT = Pattern.compile("\\.[A-Z][A-Z_0-9]*$");

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+[^}]*}");

    @Test
    void existInBothLanguages() throws Exception {
        files().forEach((name, chinese) -> {
            var english = load(name.replace(".properties", "_en.properties"));
            assertThat(english.keySet()).as(name).isEqualTo(chinese.keySet());
            assertThat(english.values()).as(name + " in English").noneMatch(String::isBlank);
            assertThat(english.keySet())
                    .as(name + " takes the same arguments")
                    .allMatch(key -> arguments(english.get(key)).equals(arguments(chinese.get(key))));
        });
    }

    @Test
    void areThereWhenATemplateAsks() throws Exception {
        var known = all();

        Templates.all().forEach((path, text) -> {
            assertThat(found(KEY, text)).as(path).isSubsetOf(known.keySet());
            assertThat(found(BUILT_KEY, text))
                    .as(path)
                    .allMatch(prefix -> known.keySet().stream().anyMatch(key -> key.startsWith(prefix)));
        });
    }

    @Test
    void areThereForEveryEntryOfTheMenu() throws Exception {
        var menu = new Menu(path -> true);
        var asked = new TreeSet<String>();
        for (var role : Role.values()) {
            menu.of(role).forEach(section -> {
                asked.add("menu.section." + section.key());
                section.entries().forEach(entry -> asked.add("menu." + entry.key()));
            });
        }
        menu.own().forEach(entry -> asked.add("menu." + entry.key()));

        assertThat(all().keySet()).containsAll(asked);
    }

    @Test
    void areAskedFor() throws Exception {
        var asked = new TreeSet<>(Set.of("fault.")); // of each refused field, by problem.Problems
        var built = new TreeSet<String>();
        Templates.all().values().forEach(text -> {
            asked.addAll(found(KEY, text));
            built.addAll(found(BUILT_KEY, text));
        });
        Templates.read(Path.of("src/main/java"), ".java").values().forEach(text -> asked.addAll(found(TEXT, text)));

        var unused = all().keySet().stream()
                .filter(key -> !asked.contains(key) && built.stream().noneMatch(key::startsWith))
                .filter(key -> !key.startsWith("typeMismatch"))
                .filter(key -> asked.stream().noneMatch(it -> it.endsWith(".") && key.startsWith(it)))
                .filter(key -> !CONSTANT.matcher(key).find()
                        || !asked.contains(CONSTANT.matcher(key).replaceFirst("")));

        assertThat(unused).isEmpty();
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(it -> it.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(it -> it.group().substring(0, 2))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> all() throws IOException {
        var all = new HashMap<String, String>();
        files().values().forEach(all::putAll);
        return all;
    }

    private static Map<String, Map<String, String>> files() throws IOException {
        var names = Templates.read(Templates.RESOURCES.resolve("messages"), ".properties")
                .keySet();
        return names.stream()
                .filter(name -> !name.endsWith("_en.properties"))
                .collect(Collectors.toMap(name -> name, MessagesTests::load));
    }

    private static Map<String, String> load(String name) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(
                    Files.readString(Templates.RESOURCES.resolve("messages").resolve(name))));
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toMap(key -> key, properties::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
