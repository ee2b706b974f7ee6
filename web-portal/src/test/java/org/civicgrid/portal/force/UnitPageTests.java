package org.civicgrid.portal.force;

import static org.assertj.core.api.Assertions.assertThat;

import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.portal.security.ForceFixtures;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** Units along the map, and how the system administrator changes them. */
class UnitPageTests extends ForcePageTests {

    @Test
    void showsTheUnitsOfOneTerritoryAndOneLevelBelow() {
        var by = force.somebody(Role.DISTRICT_LEADER);
        var office = force.unit(ForceFixtures.STREET, UnitKind.STREET_OFFICE);
        var community = force.unit(ForceFixtures.COMMUNITY, UnitKind.COMMUNITY);

        assertThat(text(open(by, "/units")))
                .contains("/units/" + office.id() + "\"", "/units?territory=" + ForceFixtures.STREET)
                .doesNotContain("/units/" + community.id() + "\"", "/units/new");
        assertThat(text(open(by, "/units?territory=" + ForceFixtures.STREET)))
                .contains("/units/" + community.id() + "\"");
    }

    @Test
    void findsUnitsByNameOrCodeWithinReachOnly() {
        var by = force.somebody(Role.STREET_DUTY_OFFICER);
        var inside = force.unit(ForceFixtures.COMMUNITY, UnitKind.COMMUNITY);
        var outside = force.unit(ForceFixtures.OTHER_STREET, UnitKind.STREET_OFFICE);

        assertThat(text(open(by, "/units/search?q=" + inside.code()))).contains(inside.name());
        assertThat(text(open(by, "/units/search?q=" + outside.code()))).doesNotContain(outside.name());
        assertThat(open(by, "/units/" + outside.id())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(open(by, "/units?territory=" + ForceFixtures.OTHER_STREET)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void showsWhoHoldsAPostAndSinceWhen() {
        var holder = force.somebody(Role.STREET_LEADER);
        var unit = holder.posts().get(0).unitId();

        var page = text(open(holder, "/units/" + unit));

        assertThat(page).contains(holder.person().name(), "2020-01-01").doesNotContain("/posts/new", "/retitle");
    }

    @Test
    void foundsAUnitCreatesAPostAndEndsBoth() {
        var by = force.somebody(Role.SYSTEM_ADMINISTRATOR);
        var code = "N-" + by.accountId();

        var unit = follow(send(
                by,
                "/units",
                "territory",
                ForceFixtures.STREET,
                "name",
                "猛追湾办",
                "shortName",
                "猛追湾",
                "code",
                code,
                "kind",
                "STREET_OFFICE"));
        assertThat(text(open(by, unit + "/posts/new?role=STREET_LEADER"))).contains("value=\"" + ForceFixtures.STREET);
        assertThat(send(
                        by,
                        unit + "/posts",
                        "role",
                        "STREET_LEADER",
                        "title",
                        "主任",
                        "code",
                        code,
                        "territory",
                        ForceFixtures.STREET))
                .hasStatus3xxRedirection();
        assertThat(text(open(by, unit))).contains("猛追湾办", "主任");

        var kept = send(by, unit + "/end", "version", 0, "to", tomorrow(), "reason", "合并");
        assertThat(kept).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(kept)).contains("error-summary", "value=\"合并\"");
    }

    @Test
    void keepsWhatWasTypedWhenAFormIsWrong() {
        var by = force.somebody(Role.SYSTEM_ADMINISTRATOR);

        var answer = send(
                by,
                "/units",
                "territory",
                ForceFixtures.STREET,
                "name",
                "只有<名>称",
                "code",
                "不行",
                "kind",
                "DEPARTMENT",
                "from",
                "2026-13-01");

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(answer))
                .contains("error-summary", "value=\"只有&lt;名&gt;称\"", "value=\"2026-13-01\"", "href=\"#from\"");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        var by = force.somebody(Role.SYSTEM_ADMINISTRATOR);
        var path = "/units/"
                + force.unit(ForceFixtures.STREET, UnitKind.STREET_OFFICE).id() + "/end";

        var answer = send(by, path, "version", 0, "to", "soon", "reason", "");

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(answer)).contains("href=\"#to\"", "“soon”不是日期", "href=\"#reason\"", "没有填写");
    }

    @Test
    void changesNothingForThoseWhoMayNotOrOutsideTheMap() {
        var leader = force.somebody(Role.DISTRICT_LEADER);
        var unit = force.unit(ForceFixtures.STREET, UnitKind.STREET_OFFICE);

        assertThat(open(leader, "/units/" + unit.id() + "/rename")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(send(leader, "/units/" + unit.id() + "/rename", "version", 0, "name", "x", "shortName", "x"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(open(force.somebody(Role.SYSTEM_ADMINISTRATOR), "/units/new?territory=110101"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void saysThatSomebodyElseWasFaster() {
        var by = force.somebody(Role.SYSTEM_ADMINISTRATOR);
        var unit = force.unit(ForceFixtures.STREET, UnitKind.STREET_OFFICE);
        var path = "/units/" + unit.id() + "/rename";

        assertThat(send(by, path, "version", 0, "name", "甲乙办", "shortName", "甲乙"))
                .hasStatus3xxRedirection();
        var stale = send(by, path, "version", 0, "name", "丙丁办", "shortName", "丙丁");

        assertThat(stale).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(stale)).contains("丙丁办", "请重新读取最新内容");
    }
}
