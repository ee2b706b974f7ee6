package org.civicgrid.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willAnswer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Reach;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.audit.AuditExport;
import org.civicgrid.governance.audit.AuditFilter;
import org.civicgrid.governance.audit.AuditLine;
import org.civicgrid.governance.audit.AuditReader;
import org.civicgrid.governance.audit.AuditVerification;
import org.civicgrid.governance.audit.ChainHead;
import org.civicgrid.governance.audit.VerificationStanding;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebMvcTest
@ContextConfiguration(classes = AuditControllerTests.Rules.class)
class AuditControllerTests {

    private static final String HEAD = "7:" + "a".repeat(64);
    private static final ActingPost AUDITOR = new ActingPost(
            1, 1, "甲", 1, "审计管理员", Role.AUDIT_ADMINISTRATOR, 3, "区", new Reach(Reach.Scope.NOTHING, 0, 1));

    @Autowired
    MockMvcTester http;

    @MockitoBean
    AuditReader reader;

    @MockitoBean
    AuditExport export;

    @MockitoBean
    AuditVerification verification;

    @MockitoBean
    TerritoryRegistry territories;

    @Test
    void listsWhatTheSearchAsksFor() {
        var from = Instant.parse("2026-03-01T00:00:00Z");
        var filter = new AuditFilter(from, null, "case.dispatch", "case", "C1", 5L, 6, null);
        given(reader.page(AUDITOR, filter, new Paging(10, null))).willReturn(new KeysetPage<>(List.of(line()), "more"));

        var answer = http.get()
                .uri("/api/v1/audit?from=2026-03-01T00:00:00Z&act=case.dispatch&subjectKind=case&subject=C1"
                        + "&account=5&post=6&limit=10")
                .with(signedIn("audit:read"))
                .exchange();

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].subject")
                .isEqualTo("C1");
        assertThat(answer).bodyJson().extractingPath("$.next").isEqualTo("more");
    }

    @Test
    void exportsAndAuditsTheExportFirst() throws IOException {
        willAnswer(call -> {
                    call.<OutputStream>getArgument(3).write("csv".getBytes());
                    return null;
                })
                .given(export)
                .write(eq(AUDITOR), eq(AuditFilter.everything()), any(), any());

        var answer = http.get()
                .uri("/api/v1/audit/export?reason=x")
                .with(signedIn("audit:read"))
                .exchange();

        assertThat(answer)
                .hasStatusOk()
                .hasContentType("text/csv;charset=UTF-8")
                .hasHeader("Content-Disposition", "attachment; filename=\"audit.csv\"")
                .hasBodyTextEqualTo("csv");
        then(export).should().announce(AUDITOR, AuditFilter.everything(), "x");
    }

    @Test
    void startsAVerificationAndTellsWhereToLook() {
        given(verification.standing(AUDITOR))
                .willReturn(new VerificationStanding(new VerificationStanding.Progress(1, 2), null, null, null));

        var answer = http.post()
                .uri("/api/v1/audit/verification?head=" + HEAD)
                .with(csrf())
                .with(signedIn("audit:read"))
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.ACCEPTED).hasHeader("Location", "/api/v1/audit/verification");
        then(verification).should().start(AUDITOR, ChainHead.parse(HEAD));
    }

    @Test
    void refusesEverybodyElse() {
        for (var path : List.of("", "/export", "/verification")) {
            assertThat(http.get().uri("/api/v1/audit" + path).with(signedIn("case:read")))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    private static RequestPostProcessor signedIn(String authority) {
        return authentication(new TestingAuthenticationToken(new Caller(AUDITOR), null, authority));
    }

    private static AuditLine line() {
        return new AuditLine(
                1, Instant.EPOCH, 5, 6, "甲", "case.dispatch", "case", "C1", null, null, Map.of(), Map.of(), 1L);
    }

    /** Whoever signed in, with the post he acts through. */
    record Caller(ActingPost acting) {}

    @SpringBootConfiguration
    @EnableMethodSecurity
    @Import({AuditController.class, VerificationController.class})
    static class Rules {}
}
