package org.civicgrid.governance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicgrid.governance.audit.AuditFixtures.act;
import static org.civicgrid.governance.audit.AuditFixtures.post;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.civicgrid.governance.audit.ChainFault.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class AuditChainTests {

    @Autowired
    AuditSealer sealer;

    @Autowired
    AuditChain chain;

    @Autowired
    AuditJournal journal;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Environment environment;

    private OwnerOfTheDatabase owner;

    /** Entries 1, 2, 4, 5, sealed under 1 to 4; identity 3 was taken and given up. */
    @BeforeEach
    void sealFour() {
        owner = new OwnerOfTheDatabase(environment);
        owner.emptyTheAudit();
        write("一");
        write("二");
        transactions.executeWithoutResult(status -> {
            journal.write(post(1), act("given up"));
            status.setRollbackOnly();
        });
        write("四");
        write("五 𠮷 \"引号\" 'x', 2:ab,");
        sealAll();
    }

    @Test
    void holdsWhenNothingWasDone() {
        var report = chain.verify();

        assertThat(report.holds()).isTrue();
        assertThat(report.sealed()).isEqualTo(4);
        assertThat(report.unsealedSince()).isNull();
        assertThat(chain.verify(ChainHead.parse(String.valueOf(report.head())), done -> {}))
                .isEqualTo(report);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reason = 'other'",
                "reason = null",
                "at = at + interval '1 microsecond'",
                "account_id = 99",
                "post_id = 99",
                "actor = actor || ' '",
                "act = 'case.close'",
                "subject_kind = 'unit'",
                "subject = 'other'",
                "territory_id = null",
                "before = null",
                "after = jsonb_set(after, '{stage}', '\"CLOSED\"')",
                "transaction = '1'",
                "before = after, after = before"
            })
    void findsAnyFieldChangedByTheOwner(String change) {
        owner("update audit_entry set " + change + " where id = 4");

        assertThat(chain.verify().fault()).isEqualTo(new ChainFault(Kind.CHANGED_ENTRY, 3, 4L));
    }

    @Test
    void findsTextMovedFromOneFieldToTheNext() {
        owner("update audit_entry set act = 'case.', subject_kind = 'dispatchcase' where id = 2");

        assertThat(chain.verify().fault()).isEqualTo(new ChainFault(Kind.CHANGED_ENTRY, 2, 2L));
    }

    @Test
    void findsADeletedEntry() {
        owner("delete from audit_entry where id = 4");

        assertThat(chain.verify().fault()).isEqualTo(new ChainFault(Kind.MISSING_ENTRY, 3, 4L));
    }

    @Test
    void findsAnEntryDeletedWithItsSeal() {
        owner("delete from audit_entry where id = 4");
        owner("delete from audit_seal where entry_id = 4");

        assertThat(chain.verify().fault()).isEqualTo(new ChainFault(Kind.MISSING_SEAL, 3, null));
    }

    @Test
    void findsTwoEntriesThatChangedPlaces() {
        owner("update audit_seal set number = 100 where number = 2");
        owner("update audit_seal set number = 2 where number = 3");
        owner("update audit_seal set number = 3 where number = 100");

        assertThat(chain.verify().fault()).isEqualTo(new ChainFault(Kind.WRONG_ORDER, 2, 4L));
    }

    @Test
    void findsAnEntrySlippedIntoAGap() {
        owner("insert into audit_entry (id, at, account_id, post_id, actor, act, subject_kind, subject)"
                + " overriding system value values (3, now(), 1, 1, 'a', 'b', 'c', 'd')");

        assertThat(chain.verify().fault()).isEqualTo(new ChainFault(Kind.UNSEALED_ENTRY, 3, 3L));
    }

    @Test
    void findsAChainReplacedOrShortenedAsAWholeByTheHeadNotedDown() {
        var noted = chain.verify().head();
        owner("update audit_entry set reason = 'other' where id = 1");
        owner("truncate audit_seal");
        sealAll();

        assertThat(chain.verify().holds()).isTrue();
        assertThat(chain.verify(noted, done -> {}).fault()).isEqualTo(new ChainFault(Kind.REWRITTEN, 4, null));
        owner("delete from audit_seal where number = 4");
        owner("delete from audit_entry where id = 5");
        assertThat(chain.verify().holds()).isTrue();
        assertThat(chain.verify(noted, done -> {}).fault()).isEqualTo(new ChainFault(Kind.MISSING_SEAL, 4, null));
    }

    @Test
    void holdsOverManyBatches() {
        owner("insert into audit_entry (at, account_id, post_id, actor, act, subject_kind, subject)"
                + " select now(), 1, 1, 'a', 'b', 'c', 'd' from generate_series(1, 5001)");
        assertThat(chain.verify().unsealed()).isEqualTo(5001);
        sealAll();

        assertThat(chain.verify()).returns(5005L, ChainReport::sealed).returns(true, ChainReport::holds);
        owner("update audit_entry set act = 'x' where id = 4711");
        assertThat(chain.verify().fault()).isEqualTo(new ChainFault(Kind.CHANGED_ENTRY, 4710, 4711L));
    }

    /** The guide promises that the chain can be verified without this software. */
    @Test
    void thePublishedStatementFindsTheSame() throws Exception {
        var guide = Files.readString(Path.of("../docs/audit.md"));
        var statement = guide.substring(guide.indexOf("```sql") + 6, guide.lastIndexOf("```"));

        assertThat(broken(statement)).isEmpty();
        owner("update audit_entry set reason = 'other' where id = 4");
        assertThat(broken(statement)).containsExactly(3L);
    }

    private List<Long> broken(String statement) {
        return owner.jdbc().sql(statement.replace(";", "")).query(Long.class).list();
    }

    private void write(String subject) {
        transactions.executeWithoutResult(status -> journal.write(post(1), act(subject)));
    }

    private void owner(String sql) {
        assertThat(owner.jdbc().sql(sql).update()).isNotNegative();
    }

    private void sealAll() {
        for (var attempt = 0; attempt < 200 && chain.verify().unsealed() > 0; attempt++) {
            sealer.sealNow();
        }
    }
}
