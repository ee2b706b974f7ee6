package org.civicgrid.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.audit.AuditFilter;
import org.civicgrid.governance.audit.AuditReader;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.portal.security.ForceFixtures;
import org.civicgrid.portal.security.ForceFixtures.Someone;
import org.civicgrid.portal.security.PortalTest;
import org.civicgrid.portal.security.Sessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The audit at the browser. */
@PortalTest
class AuditPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ForceFixtures force;

    @Autowired
    Sessions sessions;

    @Autowired
    AuditReader reader;

    @Test
    void findsWhatAPersonDidAndShowsOneEntry() {
        var worker = force.somebody(Role.GRID_WORKER);
        sessions.of(worker);
        var auditor = force.somebody(Role.AUDIT_ADMINISTRATOR);
        var cookie = sessions.of(auditor);
        var entry = newest(auditor, worker.accountId());

        assertThat(get(cookie, "/audit?act=account.sign-in&person=" + worker.username()))
                .hasStatusOk()
                .bodyText()
                .contains("/audit/" + entry, worker.person().name())
                .doesNotContain("清除筛选");
        assertThat(get(cookie, "/audit/" + entry))
                .hasStatusOk()
                .bodyText()
                .contains("登录 · account.sign-in", "/audit?account=" + worker.accountId());
        assertThat(get(cookie, "/audit/999999999")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void keepsTheSearchWhenItCannotBeRead() {
        var auditor = sessions.of(force.somebody(Role.AUDIT_ADMINISTRATOR));

        assertThat(get(auditor, "/audit?person=无此人&subject=x"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("没有叫“无此人”的人或登录名", "缺少对象类别", "value=\"无此人\"");
        assertThat(get(auditor, "/audit?from=yesterday")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get(auditor, "/audit?after=forged")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void isForTheAuditAdministratorAlone() {
        assertThat(get(sessions.of(force.somebody(Role.DISTRICT_LEADER)), "/audit"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(sessions.of(force.somebody(Role.SYSTEM_ADMINISTRATOR)), "/audit"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void exportsForAReasonThatIsKept() {
        var auditor = force.somebody(Role.AUDIT_ADMINISTRATOR);
        var cookie = sessions.of(auditor);

        assertThat(export(cookie, ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("没有填写");
        assertThat(export(cookie, "年度检查")).hasStatusOk().hasContentType("text/csv;charset=UTF-8");

        var filter = new AuditFilter(null, null, "audit.export", null, null, auditor.accountId(), null, null);
        assertThat(reader.page(auditor.acting(), filter, Paging.first(5)).items())
                .singleElement()
                .satisfies(it -> assertThat(it.reason()).isEqualTo("年度检查"))
                .satisfies(it -> assertThat(it.after()).containsEntry("act", "account.sign-in"));
    }

    @Test
    void verifiesTheChainAndSaysHowItStands() {
        var auditor = sessions.of(force.somebody(Role.AUDIT_ADMINISTRATOR));

        assertThat(verify(auditor, "7:short"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("7:short");
        assertThat(verify(auditor, "")).hasRedirectedUrl("/audit#chain");
        assertThat(get(auditor, "/audit/chain")).hasStatusOk().bodyText().contains("封存");
    }

    private long newest(Someone auditor, long account) {
        var filter = new AuditFilter(null, null, "account.sign-in", null, null, account, null, null);
        return reader.page(auditor.acting(), filter, Paging.first(1))
                .items()
                .get(0)
                .id();
    }

    private MvcTestResult get(Cookie who, String path) {
        return mvc.get().uri(path).cookie(who).exchange();
    }

    private MvcTestResult export(Cookie who, String reason) {
        return mvc.post()
                .uri("/audit/export")
                .cookie(who)
                .with(csrf())
                .param("act", "account.sign-in")
                .param("reason", reason)
                .exchange();
    }

    private MvcTestResult verify(Cookie who, String head) {
        return mvc.post()
                .uri("/audit/verification")
                .cookie(who)
                .with(csrf())
                .param("head", head)
                .exchange();
    }
}
