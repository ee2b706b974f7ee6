package org.civicgrid.grid.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;

class ExchangeMessagesTests {

    @ParameterizedTest
    @EnumSource(RowFaults.Code.class)
    void everyFaultOfARowHasWordsAndARemedy(RowFaults.Code code) throws IOException {
        for (var suffix : new String[] {"", "_en"}) {
            assertThat(keys("exchange" + suffix)).contains("fault." + code, "fault." + code + ".remedy");
        }
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        for (var name : Stream.of("exchange", "job").toList()) {
            assertThat(keys(name + "_en")).containsExactlyInAnyOrderElementsOf(keys(name));
        }
    }

    private static Iterable<String> keys(String name) throws IOException {
        var properties = new Properties();
        try (var text = new InputStreamReader(
                new ClassPathResource("messages/" + name + ".properties").getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(text);
        }
        return properties.stringPropertyNames();
    }
}
