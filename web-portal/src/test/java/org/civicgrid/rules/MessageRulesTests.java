package org.civicgrid.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every text in both languages: {@code X.properties} is Simplified Chinese, {@code X_en.properties} English. */
class MessageRulesTests {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextExistsInBothLanguages(String bundle) throws IOException {
        assertThat(read(bundle + "_en").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(read(bundle).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesTellTheSameArguments(String bundle) throws IOException {
        var chinese = read(bundle);
        var english = read(bundle + "_en");

        var different = chinese.stringPropertyNames().stream()
                .filter(key -> !arguments(chinese.getProperty(key)).equals(arguments(english.getProperty(key))));

        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noTextIsEmpty(String bundle) throws IOException {
        assertThat(read(bundle).values()).noneMatch(it -> it.toString().isBlank());
        assertThat(read(bundle + "_en").values()).noneMatch(it -> it.toString().isBlank());
    }

    @Test
    void noKeyStandsInTwoBundles() throws IOException {
        Map<String, Set<String>> places = new TreeMap<>();
        for (var bundle : bundles().toList()) {
            read(bundle)
                    .stringPropertyNames()
                    .forEach(key ->
                            places.computeIfAbsent(key, it -> new TreeSet<>()).add(bundle));
        }

        places.values().removeIf(bundles -> bundles.size() == 1);

        assertThat(places).isEmpty();
    }

    @Test
    void theApplicationReadsEveryBundle() throws IOException {
        assertThat(basenames()).containsAll(bundles().toList());
    }

    private static List<String> basenames() throws IOException {
        var settings = new Properties();
        settings.load(new ClassPathResource("application.properties").getInputStream());
        return Arrays.asList(settings.getProperty("spring.messages.basename").split("\\s*,\\s*"));
    }

    static Stream<String> bundles() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
                .map(it -> Objects.requireNonNull(it.getFilename()).replaceFirst("(_en)?\\.properties$", ""))
                .distinct()
                .sorted()
                .map("messages/"::concat);
    }

    private static Properties read(String bundle) throws IOException {
        var texts = new Properties();
        try (var reader =
                new InputStreamReader(new ClassPathResource(bundle + ".properties").getInputStream(), UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static Set<String> arguments(String text) {
        return text == null
                ? Set.of()
                : ARGUMENT.matcher(text).results().map(it -> it.group(1)).collect(Collectors.toSet());
    }
}
