package org.civicgrid.governance.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicgrid.governance.casework.CatalogueFiles.DEPARTMENTS;
import static org.civicgrid.governance.casework.CatalogueFiles.RULES;
import static org.civicgrid.governance.casework.CatalogueFiles.SEVERITIES;
import static org.civicgrid.governance.casework.CatalogueFiles.TYPES;
import static org.civicgrid.governance.casework.CatalogueFiles.column;
import static org.civicgrid.governance.casework.CatalogueFiles.rows;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The shipped routing rules: the first match wins, so order, reach and leads must make sense together. */
class RoutingRulesFileTests {

    private static final List<String> CODES = column(TYPES, "code");

    @Test
    void standInAscendingOrder() {
        assertThat(rows(RULES).stream().map(row -> Integer.valueOf(row.get("order_no"))))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void useOnlyKnownSeveritiesAndChannels() {
        assertThat(column(RULES, "min_severity").stream().filter(word -> !word.isEmpty()))
                .isSubsetOf(SEVERITIES);
        assertThat(column(RULES, "channel").stream().filter(word -> !word.isEmpty()))
                .isSubsetOf(Stream.of(Channel.values()).map(Enum::name).toList());
    }

    @Test
    void leadToAnExistingDepartmentOrALevel() {
        var levels = Stream.of("COMMUNITY", "STREET_OFFICE", "STREET_CENTRE", "DISTRICT_CENTRE");

        assertThat(column(RULES, "lead"))
                .isSubsetOf(Stream.concat(levels, column(DEPARTMENTS, "code").stream())
                        .toList());
    }

    @Test
    void eachMatchesAtLeastOneType() {
        assertThat(column(RULES, "type_pattern"))
                .allSatisfy(pattern -> assertThat(CODES).anyMatch(code -> matches(pattern, code)));
    }

    @Test
    void noneIsHiddenByAnEarlierOne() {
        var rules = rows(RULES);

        for (int later = 1; later < rules.size(); later++) {
            var rule = rules.get(later);
            assertThat(rules.subList(0, later)).noneMatch(earlier -> hides(earlier, rule));
        }
    }

    private static boolean hides(CSVRecord earlier, CSVRecord later) {
        var channel = earlier.get("channel");
        return CODES.stream()
                        .filter(code -> matches(later.get("type_pattern"), code))
                        .allMatch(code -> matches(earlier.get("type_pattern"), code))
                && (channel.isEmpty() || channel.equals(later.get("channel")))
                && SEVERITIES.indexOf(earlier.get("min_severity")) <= SEVERITIES.indexOf(later.get("min_severity"));
    }

    private static boolean matches(String pattern, String code) {
        return pattern.endsWith("*")
                ? code.startsWith(pattern.substring(0, pattern.length() - 1))
                : code.equals(pattern);
    }
}
