package org.civicgrid.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.account.SignedIn;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.portal.security.ForceFixtures.Someone;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Units, posts and appointments over REST, each by the administrator whose work it is. */
@PortalTest
class ForceApiTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ForceFixtures force;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void foundsAndRenamesAUnit() throws Exception {
        var by = force.somebody(Role.SYSTEM_ADMINISTRATOR);
        var path = founded(by, "NEW-" + by.accountId());

        assertThat(put(by, path, "\"0\"", "{\"name\":\"建设路街道办事处\",\"shortName\":\"建设路\"}"))
                .hasStatusOk()
                .hasHeader("ETag", "\"1\"")
                .bodyText()
                .contains("建设路街道办事处");
        assertThat(put(by, path, "\"0\"", "{\"name\":\"x\",\"shortName\":\"x\"}"))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(acts("NEW-" + by.accountId())).containsExactly("unit.found", "unit.rename");
    }

    @Test
    void keepsTheVersionOfAUnitThatIsCalledWhatItIs() {
        var by = force.somebody(Role.SYSTEM_ADMINISTRATOR);
        var path = founded(by, "SAME-" + by.accountId());
        var same = "{\"name\":\"建设路办\",\"shortName\":\"建设\"}";

        assertThat(put(by, path, "\"0\"", same)).hasStatusOk().hasHeader("ETag", "\"0\"");
        assertThat(put(by, path, "\"0\"", same.replace("路", ""))).hasStatusOk().hasHeader("ETag", "\"1\"");
    }

    @Test
    void endsAUnitWithAReasonAndNotBeforeToday() throws Exception {
        var by = force.somebody(Role.SYSTEM_ADMINISTRATOR);
        var path = founded(by, "END-" + by.accountId());

        assertThat(put(by, path, "\"0\"", "{\"to\":\"2020-01-01\",\"reason\":\"合并\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(put(by, path, "\"0\"", "{\"to\":\"" + tomorrow() + "\"}")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(put(by, path, "\"0\"", "{\"to\":\"" + tomorrow() + "\",\"reason\":\"合并\"}"))
                .hasStatusOk();
        assertThat(put(by, path, "\"1\"", "{\"name\":\"x\",\"shortName\":\"x\"}"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(acts("END-" + by.accountId())).containsExactly("unit.found", "unit.end");
    }

    /** Where a new street office is found. */
    private String founded(Someone by, String code) {
        var body =
                "{\"code\":\"%s\",\"name\":\"建设路办\",\"shortName\":\"建设\",\"kind\":\"STREET_OFFICE\",\"territory\":\"%s\"}";
        var answer = post(by, "/api/v1/units", body.formatted(code, ForceFixtures.STREET));
        assertThat(answer).hasStatus(HttpStatus.CREATED).hasHeader("ETag", "\"0\"");
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }

    @Test
    void refusesACodeTwice() {
        var by = force.somebody(Role.SYSTEM_ADMINISTRATOR);
        var unit = force.unit(ForceFixtures.STREET, UnitKind.STREET_OFFICE);

        assertThat(post(
                        by,
                        "/api/v1/units",
                        "{\"code\":\"%s\",\"name\":\"甲乙\",\"shortName\":\"甲\",\"kind\":\"DEPARTMENT\",\"territory\":\"510108\"}"
                                .formatted(unit.code())))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void keepsAUnitWhilePostsBelongToIt() {
        var by = force.somebody(Role.SYSTEM_ADMINISTRATOR);
        var post = force.post(Role.STREET_LEADER);

        assertThat(put(
                        by,
                        "/api/v1/units/" + post.unitId(),
                        "\"0\"",
                        "{\"to\":\"" + tomorrow() + "\",\"reason\":\"撤销\"}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("unit-has-posts");
    }

    @Test
    void createsAPostOnItsLevelOnly() {
        var by = force.somebody(Role.SYSTEM_ADMINISTRATOR);
        var unit = force.unit(ForceFixtures.STREET, UnitKind.OPERATION_CENTRE);
        var wish =
                "{\"code\":\"P-%s\",\"title\":\"值班长\",\"role\":\"STREET_DUTY_OFFICER\",\"unitId\":%s,\"territory\":\"%s\"}";

        assertThat(post(by, "/api/v1/posts", wish.formatted(unit.id(), unit.id(), ForceFixtures.DISTRICT)))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("level");
        assertThat(post(by, "/api/v1/posts", wish.formatted(unit.id(), unit.id(), ForceFixtures.STREET)))
                .hasStatus(HttpStatus.CREATED);
    }

    @Test
    void appointsAndEnds() throws Exception {
        var by = force.somebody(Role.SECURITY_ADMINISTRATOR);
        var person = force.person();
        var post = force.post(Role.STREET_LEADER);

        var made = appoint(by, person.id(), post.id());
        assertThat(made).hasStatus(HttpStatus.CREATED);
        var path = made.getResponse().getHeader("Location");
        assertThat(appoint(by, person.id(), post.id()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("already-appointed");

        assertThat(put(by, path, "\"0\"", "{\"to\":\"" + tomorrow() + "\",\"reason\":\"调离\"}"))
                .hasStatusOk();
        assertThat(get(by, "/api/v1/appointments?personId=" + person.id()))
                .hasStatusOk()
                .bodyText()
                .contains(person.name());
    }

    @Test
    void grantsNothingToOneselfAndKeepsTheThreeAdministratorsApart() {
        var by = force.somebody(Role.SECURITY_ADMINISTRATOR);
        var system = force.somebody(Role.SYSTEM_ADMINISTRATOR);

        assertThat(appoint(by, by.person().id(), force.post(Role.STREET_LEADER).id()))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains("own-appointment");
        assertThat(appoint(
                        by,
                        system.person().id(),
                        force.post(Role.AUDIT_ADMINISTRATOR).id()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("two-administrators");
        assertThat(appoint(
                        system, by.person().id(), force.post(Role.STREET_LEADER).id()))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void letsOneOfTwoSimultaneousGrantsThrough() throws Exception {
        var by = force.somebody(Role.SECURITY_ADMINISTRATOR);
        var person = force.person();
        var system = force.post(Role.SYSTEM_ADMINISTRATOR);
        var audit = force.post(Role.AUDIT_ADMINISTRATOR);
        var pool = Executors.newFixedThreadPool(2);

        var answers = pool.invokeAll(List.<Callable<Integer>>of(
                () -> appoint(by, person.id(), system.id()).getResponse().getStatus(),
                () -> appoint(by, person.id(), audit.id()).getResponse().getStatus()));
        pool.shutdown();

        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void endsAnAppointmentOnceWhenTwoEndItAtOnce() throws Exception {
        var by = force.somebody(Role.SECURITY_ADMINISTRATOR);
        var made =
                appoint(by, force.person().id(), force.post(Role.STREET_LEADER).id());
        var path = String.valueOf(made.getResponse().getHeader("Location"));
        var end = "{\"to\":\"" + tomorrow() + "\",\"reason\":\"调离\"}";
        var pool = Executors.newFixedThreadPool(2);

        Callable<Integer> ending =
                () -> put(by, path, "\"0\"", end).getResponse().getStatus();
        var answers = pool.invokeAll(List.of(ending, ending));
        pool.shutdown();

        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void showsInPickersOnlyWhatLiesInReach() {
        var street = force.somebody(Role.STREET_DUTY_OFFICER);
        var inside = force.unit(ForceFixtures.COMMUNITY, UnitKind.COMMUNITY);
        var outside = force.unit(ForceFixtures.OTHER_STREET, UnitKind.STREET_OFFICE);

        assertThat(get(street, "/api/v1/units?limit=100&q=" + inside.code()))
                .bodyText()
                .contains(inside.code());
        assertThat(get(street, "/api/v1/units?limit=100&q=" + outside.code()))
                .bodyText()
                .doesNotContain(outside.code());
        assertThat(get(street, "/api/v1/units/" + outside.id())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(street, "/api/v1/units?territory=" + ForceFixtures.OTHER_STREET))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void turnsPagesByKeyset() throws Exception {
        var by = force.somebody(Role.SYSTEM_ADMINISTRATOR);
        force.unit(ForceFixtures.STREET, UnitKind.STREET_OFFICE);
        force.unit(ForceFixtures.STREET, UnitKind.STREET_OFFICE);
        force.unit(ForceFixtures.STREET, UnitKind.STREET_OFFICE);

        var first = get(by, "/api/v1/units?limit=2").getResponse().getContentAsString();
        List<String> codes = JsonPath.read(first, "$.items[*].code");
        String next = JsonPath.read(first, "$.next");
        List<String> following = JsonPath.read(
                get(by, "/api/v1/units?limit=2&after=" + next).getResponse().getContentAsString(), "$.items[*].code");

        assertThat(codes).hasSize(2).isSorted();
        assertThat(following).isNotEmpty().doesNotContainAnyElementsOf(codes);
    }

    private MvcTestResult appoint(Someone by, int personId, int postId) {
        return post(
                by,
                "/api/v1/appointments",
                "{\"personId\":%s,\"postId\":%s,\"basis\":\"任〔2026〕1号\"}".formatted(personId, postId));
    }

    private MvcTestResult get(Someone by, String path) {
        return mvc.get().uri(path).with(authentication(as(by))).exchange();
    }

    private MvcTestResult post(Someone by, String path, String body) {
        return mvc.post()
                .uri(path)
                .with(authentication(as(by)))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult put(Someone by, String path, String ifMatch, String body) {
        return mvc.put()
                .uri(path)
                .with(authentication(as(by)))
                .with(csrf())
                .header("If-Match", ifMatch)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static PostAuthentication as(Someone who) {
        return new PostAuthentication(
                new SignedIn(who.acting(), who.username(), SignedIn.Means.SESSION, false, List.of()));
    }

    private List<String> acts(String subject) {
        return jdbc.sql("select act from audit_entry where subject = ? order by id")
                .param(subject)
                .query(String.class)
                .list();
    }

    private String tomorrow() {
        return jdbc.sql("select ((now() at time zone 'Asia/Shanghai')::date + 1)::text")
                .query(String.class)
                .single();
    }
}
