package org.civicgrid.governance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.civicgrid.governance.audit.AuditFixtures.act;
import static org.civicgrid.governance.audit.AuditFixtures.auditor;
import static org.civicgrid.governance.audit.AuditFixtures.post;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        properties = {"spring.messages.basename=messages/audit", "spring.messages.fallback-to-system-locale=false"})
class AuditReaderTests {

    @Autowired
    AuditReader reader;

    @Autowired
    AuditExport export;

    @Autowired
    AuditVerification verification;

    @Autowired
    AuditJournal journal;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @BeforeEach
    void writeTwelve() {
        new OwnerOfTheDatabase(environment).emptyTheAudit();
        for (var i = 1; i <= 12; i++) {
            write(i % 3 + 1, act("C" + i));
        }
    }

    @Test
    void pagesNewestFirstWithoutGapOrRepetition() {
        var seen = new ArrayList<String>();
        var paging = Paging.first(5);
        for (var pages = 0; pages < 3; pages++) {
            var page = reader.page(auditor(1), AuditFilter.everything(), paging);
            page.items().forEach(line -> seen.add(line.subject()));
            paging = new Paging(5, page.next());
        }

        assertThat(seen).containsExactly("C12", "C11", "C10", "C9", "C8", "C7", "C6", "C5", "C4", "C3", "C2", "C1");
        assertThat(paging.after()).isNull();
    }

    @Test
    void tellsEveryField() {
        var line = reader.page(auditor(1), AuditFilter.everything(), Paging.first(1))
                .items()
                .get(0);

        assertThat(line.actor()).isEqualTo("甲1 · 值班员 · 街道");
        assertThat(line.reason()).isEqualTo("理由 C12");
        assertThat(line.after()).containsEntry("stage", "DISPATCHED");
        assertThat(line.territoryId()).isEqualTo(12);
        assertThat(line.seal()).isNull();
    }

    @Test
    void filters() {
        write(1, AuditAct.of("unit.create", "unit", "U1"));

        assertThat(count(new AuditFilter(null, null, "unit.create", null, null, null, null, null)))
                .isOne();
        assertThat(count(new AuditFilter(null, null, null, "case", "C7", null, null, null)))
                .isOne();
        assertThat(count(new AuditFilter(null, null, null, null, null, 2L, null, null)))
                .isEqualTo(4);
        assertThat(count(new AuditFilter(null, null, "case.dispatch", null, null, null, 2, null)))
                .isEqualTo(4);
        assertThat(count(new AuditFilter(null, null, null, null, null, null, null, 12)))
                .isEqualTo(12);
        assertThat(count(new AuditFilter(Instant.now(), null, null, null, null, null, null, null)))
                .isZero();
        assertThat(count(new AuditFilter(null, Instant.EPOCH, null, null, null, null, null, null)))
                .isZero();
    }

    @Test
    void refusesWhatCannotBeSearchedFor() {
        assertThatThrownBy(() -> new AuditFilter(Instant.MAX, Instant.MIN, "a\0", null, "C1", null, null, null))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.getFaults())
                                .extracting("field")
                                .containsExactly("from", "to", "act", "subjectKind"));
    }

    @Test
    void refusesAForgedCursor() {
        assertThatThrownBy(() -> reader.page(auditor(1), AuditFilter.everything(), new Paging(5, "' or 1=1")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void exportsCellsThatNoSpreadsheetRuns() throws IOException {
        write(1, AuditAct.of("case.close", "case", "=HYPERLINK(\"x\")").because("@SUM(1), \"行\"\n二"));
        var closed = new AuditFilter(null, null, "case.close", null, null, null, null, null);

        var csv = export(closed, Locale.SIMPLIFIED_CHINESE);

        assertThat(csv)
                .startsWith("\uFEFF封存号,序号,时间,")
                .contains("\"'=HYPERLINK(\"\"x\"\")\"", "\"'@SUM(1), \"\"行\"\"\n二\"");
        assertThat(csv.lines().count()).isEqualTo(3);
        assertThat(export(closed, Locale.ENGLISH)).startsWith("\uFEFFSeal,Number,Time,");
    }

    @Test
    void exportsEverythingBatchByBatch() throws IOException {
        jdbc.sql("insert into audit_entry (at, account_id, post_id, actor, act, subject_kind, subject)"
                        + " select now(), 1, 1, 'a', 'b', 'c', 'd' from generate_series(1, 2500)")
                .update();

        assertThat(export(AuditFilter.everything(), Locale.ENGLISH).lines().count())
                .isEqualTo(1 + 12 + 2500);
    }

    @Test
    void auditsTheExport() {
        export.announce(
                auditor(2), new AuditFilter(Instant.EPOCH, null, "case.close", null, null, null, null, null), "抽查");

        var line = reader.page(auditor(1), AuditFilter.everything(), Paging.first(1))
                .items()
                .get(0);
        assertThat(line.act()).isEqualTo("audit.export");
        assertThat(line.after()).isEqualTo(Map.of("from", "1970-01-01T00:00:00Z", "act", "case.close"));
    }

    @Test
    void tellsWhatTheLastVerificationFound() {
        assertThat(verification.standing(auditor(3)).report()).isNull();

        verification.start(auditor(3), null);

        var standing = await().until(() -> verification.standing(auditor(3)), it -> it.report() != null);
        assertThat(standing.actor()).startsWith("甲3");
        assertThat(standing.report())
                .isEqualTo(new ChainReport(0, 12, standing.report().unsealedSince(), null, null));
    }

    @Test
    void isForTheAuditAdministratorAlone() {
        var everything = AuditFilter.everything();
        var officer = post(1);

        assertThatThrownBy(() -> reader.page(officer, everything, Paging.first(1)))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> export.announce(officer, everything, "抽查")).isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> verification.start(officer, null)).isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> verification.standing(officer)).isInstanceOf(Refusal.Forbidden.class);
    }

    private int count(AuditFilter filter) {
        return reader.page(auditor(1), filter, Paging.first(100)).items().size();
    }

    private String export(AuditFilter filter, Locale locale) throws IOException {
        var bytes = new ByteArrayOutputStream();
        export.write(auditor(1), filter, locale, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void write(int by, AuditAct act) {
        transactions.executeWithoutResult(status -> journal.write(post(by), act));
    }
}
