package org.civicgrid.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.civicgrid.governance.access.Role;
import org.junit.jupiter.api.Test;

class MenuTests {

    private final Menu everything = new Menu(path -> true);

    @Test
    void showsAnAdministratorNoCases() {
        assertThat(paths(everything, Role.AUDIT_ADMINISTRATOR))
                .contains("/audit", "/territories")
                .doesNotContain("/worklist", "/cases", "/accounts", "/dashboard");
    }

    @Test
    void showsNoEntryWithoutAPage() {
        var menu = new Menu(ServedPaths.of(Set.of("/worklist", "/guide")));

        assertThat(paths(menu, Role.DISTRICT_LEADER)).containsExactly("/worklist", "/guide");
        assertThat(menu.own()).isEmpty();
        assertThat(menu.of(Role.DISTRICT_LEADER))
                .noneMatch(section -> section.entries().isEmpty());
    }

    @Test
    void countsAPageToTheEntryWithTheLongestPath() {
        assertThat(everything.current(Role.STREET_LEADER, "/cases/new"))
                .map(MenuEntry::key)
                .contains("report");
        assertThat(everything.current(Role.STREET_LEADER, "/cases/2026112300017"))
                .map(MenuEntry::key)
                .contains("cases");
        assertThat(everything.current(Role.STREET_LEADER, "/casesque")).isEmpty();
    }

    @Test
    void beginsWithTheWorklistOrWhatTheRoleMaySee() {
        assertThat(everything.home(Role.GRID_WORKER)).isEqualTo("/worklist");
        assertThat(everything.home(Role.SECURITY_ADMINISTRATOR)).isEqualTo("/territories");
    }

    @Test
    void namesOnlyIconsOfTheSprite() {
        for (var role : Role.values()) {
            assertThat(everything.of(role).stream().flatMap(section -> section.entries().stream()))
                    .allMatch(entry -> IconSprite.NAMES.contains(entry.icon()));
        }
        assertThat(everything.own()).allMatch(entry -> IconSprite.NAMES.contains(entry.icon()));
    }

    private static Set<String> paths(Menu menu, Role role) {
        return menu.of(role).stream()
                .flatMap(section -> section.entries().stream())
                .map(MenuEntry::path)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
