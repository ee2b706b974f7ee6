package org.civicgrid.governance.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.audit.AuditJournal;
import org.civicgrid.governance.kernel.PlainText;
import org.civicgrid.governance.privacy.FieldCipher;
import org.civicgrid.governance.privacy.Masking;
import org.civicgrid.governance.problem.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who reported a case: masked for everybody, in full for a reason that goes into the audit. */
@Service
@RequiredArgsConstructor
public class CaseReporters {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final CaseReader reader;
    private final ReachGuard guard;
    private final AuditJournal audit;

    /** Name and telephone number as they may be shown; null where unknown. */
    public record Reporter(@Nullable String name, @Nullable String phone, boolean confidential) {
        Reporter masked() {
            return new Reporter(
                    name == null ? null : Masking.name(name),
                    phone == null ? null : Masking.phone(phone),
                    confidential);
        }
    }

    /** The masked reporter of a case that the post has read; empty when none is known. */
    @Transactional(readOnly = true)
    public Optional<Reporter> masked(ActingPost by, CaseReader.CaseFile file) {
        guard.narrow(by);
        return read(file.state().id()).map(Reporter::masked);
    }

    /**
     * The reporter in full. The reading is written to the audit.
     *
     * @throws InvalidInput if the reason is missing or too short to be one
     */
    @Transactional
    public Optional<Reporter> reveal(ActingPost by, CaseNumber number, String reason) {
        by.require(Permission.PERSON_UNMASK);
        var why = PlainText.tidy(reason);
        if (why == null || PlainText.length(why) < 2 || PlainText.length(why) > 200) {
            throw InvalidInput.of("reason", "reason-needed", reason, 2, 200);
        }
        var it = reader.file(by, number).state();
        audit.write(
                by,
                AuditAct.of("person.unmask", "case", number)
                        .in(it.getJurisdiction().gridId())
                        .because(why));
        return read(it.id());
    }

    /** The reporter of a case that row security shows to the present transaction. */
    private Optional<Reporter> read(long caseId) {
        return jdbc.sql("""
                select name_cipher, phone_cipher, key_id, confidential from case_reporter
                where case_id = :id and exists (select from case_record where id = :id)
                """)
                .param("id", caseId)
                .query((row, number) -> new Reporter(
                        field(row, "name_cipher", CaseCompanions.NAME),
                        field(row, "phone_cipher", CaseCompanions.PHONE),
                        row.getBoolean("confidential")))
                .optional();
    }

    private @Nullable String field(ResultSet row, String column, String purpose) throws SQLException {
        var stored = row.getBytes(column);
        return stored == null ? null : cipher.decrypt(purpose, stored, row.getString("key_id"));
    }
}
