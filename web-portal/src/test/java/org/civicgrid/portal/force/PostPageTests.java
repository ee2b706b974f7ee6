package org.civicgrid.portal.force;

import static org.assertj.core.api.Assertions.assertThat;

import org.civicgrid.governance.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** Appointments, as the security administrator makes and ends them. */
class PostPageTests extends ForcePageTests {

    @Test
    void appointsSomebodyKnownAndEndsIt() {
        var by = force.somebody(Role.SECURITY_ADMINISTRATOR);
        var post = force.post(Role.STREET_LEADER);
        var person = force.person();
        var page = "/posts/" + post.id();

        assertThat(text(open(by, page + "/appoint?q=" + person.name()))).contains("value=\"" + person.id() + "\"");
        assertThat(follow(send(by, page + "/appoint", "q", person.name(), "who", person.id(), "basis", "任〔2026〕1号")))
                .isEqualTo(page);
        assertThat(text(open(by, page))).contains(person.name(), "任〔2026〕1号");

        var id = appointmentOf(person.id());
        assertThat(send(by, "/posts/appointments/" + id + "/end", "version", 0, "to", tomorrow(), "reason", "调离"))
                .hasStatus3xxRedirection();
        assertThat(text(open(by, page))).contains(tomorrow());
    }

    @Test
    void entersANewcomerWithTheAppointmentOrNotAtAll() {
        var by = force.somebody(Role.SECURITY_ADMINISTRATOR);
        var post = force.post(Role.STREET_LEADER);
        var name = "新人" + post.id();
        var path = "/posts/" + post.id() + "/appoint";

        assertThat(send(by, path, "q", name, "who", "new", "from", "1900-01-01"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(people(name)).isZero();
        assertThat(send(by, path, "q", name, "who", "new")).hasStatus3xxRedirection();

        assertThat(people(name)).isOne();
        assertThat(text(open(by, "/posts?q=" + name))).contains("/posts/" + post.id() + "\"");
    }

    @Test
    void tellsVacantPostsFromHeldOnes() {
        var by = force.somebody(Role.SECURITY_ADMINISTRATOR);
        var vacant = force.post(Role.STREET_LEADER);
        var held = force.somebody(Role.STREET_LEADER).posts().get(0);

        assertThat(text(open(by, "/posts?held=false&q=" + vacant.code()))).contains("/posts/" + vacant.id() + "\"");
        assertThat(text(open(by, "/posts?held=true&q=" + vacant.code())))
                .doesNotContain("/posts/" + vacant.id() + "\"");
        assertThat(text(open(by, "/posts?held=true&unitId=" + held.unitId()))).contains("/posts/" + held.id() + "\"");
    }

    @Test
    void turnsPagesAndKeepsTheFilter() {
        var by = force.somebody(Role.SECURITY_ADMINISTRATOR);
        for (int i = 0; i < 21; i++) {
            force.post(Role.GRID_WORKER);
        }

        assertThat(text(open(by, "/posts?role=GRID_WORKER&held=false")))
                .contains("/posts?role=GRID_WORKER&amp;held=false&amp;after=");
        assertThat(open(by, "/posts?after=forged")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void grantsNothingToOneselfAndKeepsTheThreeAdministratorsApart() {
        var by = force.somebody(Role.SECURITY_ADMINISTRATOR);
        var system = force.somebody(Role.SYSTEM_ADMINISTRATOR);
        var audit = "/posts/" + force.post(Role.AUDIT_ADMINISTRATOR).id() + "/appoint";

        var twice = send(by, audit, "q", "测试", "who", system.person().id(), "basis", "试试");
        assertThat(twice).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(twice)).contains("三种管理员须由不同的人担任", "value=\"试试\"");

        var own = send(
                by,
                "/posts/" + force.post(Role.STREET_LEADER).id() + "/appoint",
                "q",
                "测试",
                "who",
                by.person().id());
        assertThat(own).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(open(by, "/posts/" + by.posts().get(0).id()))).contains("本人任职");
    }

    @Test
    void isClosedToEverybodyElse() {
        var leader = force.somebody(Role.DISTRICT_LEADER);
        var system = force.somebody(Role.SYSTEM_ADMINISTRATOR);

        assertThat(open(leader, "/posts")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(open(system, "/posts")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(open(force.somebody(Role.SECURITY_ADMINISTRATOR), "/posts/999999999"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private int appointmentOf(int personId) {
        return jdbc.sql("select id from appointment where person_id = ?")
                .param(personId)
                .query(Integer.class)
                .single();
    }

    private int people(String name) {
        return jdbc.sql("select count(*) from person where name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }
}
