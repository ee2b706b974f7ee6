package org.civicgrid.governance.casework;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.civicgrid.governance.casework.CatalogueFiles.DEPARTMENTS;
import static org.civicgrid.governance.casework.CatalogueFiles.REASONS;
import static org.civicgrid.governance.casework.CatalogueFiles.RULES;
import static org.civicgrid.governance.casework.CatalogueFiles.SEVERITIES;
import static org.civicgrid.governance.casework.CatalogueFiles.TYPES;
import static org.civicgrid.governance.casework.CatalogueFiles.column;
import static org.civicgrid.governance.casework.CatalogueFiles.rows;
import static org.civicgrid.governance.casework.CatalogueFiles.text;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped case types, departments and reasons are complete and agree with one another. */
class CatalogueFilesTests {

    private static final Map<String, String> DOMAINS = Map.of(
            "SEC", "PUBLIC_SECURITY",
            "FIR", "FIRE_SAFETY",
            "ENV", "ENVIRONMENT",
            "URB", "URBAN_MANAGEMENT",
            "TRA", "TRAFFIC",
            "ELD", "ELDERLY_CARE");

    @ParameterizedTest
    @ValueSource(strings = {TYPES, DEPARTMENTS, RULES, REASONS})
    void isPlainUtf8WithAllCellsTrimmed(String file) {
        assertThat(text(file))
                .doesNotContain("\r", "\uFEFF", "\t")
                .endsWith("\n")
                .doesNotEndWith("\n\n");
        assertThat(rows(file))
                .isNotEmpty()
                .allMatch(CSVRecord::isConsistent)
                .allSatisfy(row -> assertThat(row.stream()).allMatch(cell -> cell.equals(cell.strip())));
    }

    @ParameterizedTest
    @ValueSource(strings = {TYPES, DEPARTMENTS, RULES, REASONS})
    void hasBothLanguages(String file) {
        var stem = file.equals(RULES) ? "note" : "name";

        assertThat(rows(file)).allSatisfy(row -> {
            assertThat(row.get(stem + "_zh")).containsPattern("\\p{IsHan}");
            assertThat(row.get(stem + "_en")).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        });
    }

    @Test
    void countsAtLeastSevenTypesInEachDomain() {
        var perDomain = rows(TYPES).stream().collect(groupingBy(row -> row.get("domain"), counting()));

        assertThat(perDomain.keySet()).containsExactlyInAnyOrderElementsOf(DOMAINS.values());
        assertThat(perDomain.values()).allMatch(count -> count >= 7);
    }

    @Test
    void codesAreUniqueAndTheirPrefixNamesTheDomain() {
        assertThat(column(TYPES, "code")).doesNotHaveDuplicates().allMatch(code -> code.matches("[A-Z]{3}-\\d{4}"));
        assertThat(column(TYPES, "name_zh")).doesNotHaveDuplicates();
        assertThat(rows(TYPES))
                .allSatisfy(row -> assertThat(row.get("domain"))
                        .isEqualTo(DOMAINS.get(row.get("code").substring(0, 3))));
        assertThat(column(DEPARTMENTS, "code")).doesNotHaveDuplicates().allMatch(code -> code.matches("DEP(-[A-Z]+)+"));
        assertThat(column(DEPARTMENTS, "short_zh")).doesNotHaveDuplicates();
    }

    @Test
    void everyClassHasOneName() {
        var classes =
                rows(TYPES).stream().collect(groupingBy(row -> row.get("code").substring(0, 6)));

        assertThat(classes.values())
                .allSatisfy(types -> assertThat(types)
                        .extracting(row -> row.get("class_name_zh") + row.get("class_name_en"))
                        .containsOnly(
                                types.get(0).get("class_name_zh") + types.get(0).get("class_name_en")));
    }

    @Test
    void typesUseOnlyKnownWords() {
        assertThat(rows(TYPES)).allSatisfy(row -> {
            assertThat(row.get("line")).isIn("SAFETY", "DEVELOPMENT", "BOTH");
            assertThat(row.get("service_class")).isIn("", "PUBLIC", "WELFARE", "LIVING");
            assertThat(row.get("lead_level")).isIn("COMMUNITY", "STREET", "DISTRICT");
            assertThat(row.get("severity_default")).isIn(SEVERITIES);
            assertThat(row.get("basis")).isIn("WORKING", "CALENDAR");
            assertThat(row.get("proof")).isIn("PHOTO", "PHOTO_PAIR", "DOCUMENT", "NONE");
            assertThat(List.of(row.get("field_check"), row.get("resident_rating"), row.get("on_the_spot")))
                    .isSubsetOf("true", "false");
            assertThat(row.get("source"))
                    .matches("practice|GB/T 30428\\.2 (event|component) class: .+")
                    .hasSizeLessThanOrEqualTo(60);
            assertThat(row.get("keywords").split(" ")).hasSizeGreaterThanOrEqualTo(4);
            assertThat(row.get("duplicate_radius_m")).matches("\\d{1,4}");
            assertThat(row.get("duplicate_window_hours")).matches("[1-9]\\d{0,3}");
        });
    }

    @Test
    void stageLimitsFitIntoTheWholeAndUrgentIsNeverSlower() {
        assertThat(rows(TYPES)).allSatisfy(row -> {
            var stages = Stream.of("accept", "dispatch", "handle", "check")
                    .map(stage -> limit(row, stage))
                    .toList();

            assertThat(stages).allMatch(stage -> stage.compareTo(Duration.ZERO) > 0);
            assertThat(stages.stream().reduce(Duration.ZERO, Duration::plus)).isLessThanOrEqualTo(limit(row, "whole"));
            assertThat(limit(row, "urgent_handle")).isPositive().isLessThanOrEqualTo(limit(row, "handle"));
        });
    }

    @Test
    void leadAndAssistingDepartmentsExist() {
        var departments = Set.copyOf(column(DEPARTMENTS, "code"));

        assertThat(rows(TYPES)).allSatisfy(row -> {
            var assisting = Arrays.stream(row.get("assist_departments").split(";"))
                    .filter(code -> !code.isEmpty())
                    .toList();

            assertThat(departments).contains(row.get("lead_department")).containsAll(assisting);
            assertThat(assisting).doesNotContain(row.get("lead_department")).doesNotHaveDuplicates();
        });
    }

    @Test
    void reasonsCoverEveryActionThatAsksForOne() {
        assertThat(Set.copyOf(column(REASONS, "action")))
                .containsExactlyInAnyOrder(
                        "REJECT", "RETURN", "EXTEND", "SUSPEND", "REWORK", "WITHDRAW", "RAISE", "REOPEN", "MERGE");
        assertThat(rows(REASONS).stream().map(row -> row.get("action") + " " + row.get("code")))
                .doesNotHaveDuplicates()
                .contains(
                        "RETURN WRONG_TERRITORY",
                        "RETURN WRONG_FUNCTION",
                        "RETURN UNCLEAR_OWNERSHIP",
                        "RETURN INCOMPLETE_INFORMATION");
        assertThat(rows(REASONS))
                .allSatisfy(row -> assertThat(List.of(row.get("needs_evidence"), row.get("needs_proposed_unit")))
                        .isSubsetOf("true", "false"));
    }

    private static Duration limit(CSVRecord type, String name) {
        return Duration.parse(type.get(name + "_limit"));
    }
}
