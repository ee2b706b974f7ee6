package org.civicgrid.governance.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.Moments;
import org.civicgrid.governance.worktime.TimeBasis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Case types in the table: read by everybody, drafts written by {@link CatalogueDesk}. */
@Repository
@RequiredArgsConstructor
class CaseTypeRows {

    private static final String INSERT = """
            insert into case_type (code, version, line, domain, service_class, class_name, class_name_en, name, name_en, keywords,
              lead_department, assist_departments, lead_level, severity, accept_minutes, dispatch_minutes, handle_minutes,
              check_minutes, whole_minutes, basis, urgent_minutes, field_check, resident_rating, proof, duplicate_radius,
              duplicate_window, on_the_spot, extra_fields, source, author, note)
            values (:code, :version, :line, :domain, :serviceClass, :className, :classNameEn, :name, :nameEn, :keywords,
              :leadDepartment, :assist, :leadLevel, :severity, :accept, :dispatch, :handle,
              :check, :whole, :basis, :urgent, :fieldCheck, :rating, :proof, :radius,
              :window, :onTheSpot, cast(:extraFields as jsonb), :source, :author, :note)
            """;

    private static final String UPDATE = """
            update case_type set line = :line, domain = :domain, service_class = :serviceClass, class_name = :className,
              class_name_en = :classNameEn, name = :name, name_en = :nameEn, keywords = :keywords,
              lead_department = :leadDepartment, assist_departments = :assist, lead_level = :leadLevel, severity = :severity,
              accept_minutes = :accept, dispatch_minutes = :dispatch, handle_minutes = :handle, check_minutes = :check,
              whole_minutes = :whole, basis = :basis, urgent_minutes = :urgent, field_check = :fieldCheck,
              resident_rating = :rating, proof = :proof, duplicate_radius = :radius, duplicate_window = :window,
              on_the_spot = :onTheSpot, extra_fields = cast(:extraFields as jsonb), source = :source, author = :author,
              note = :note, revision = revision + 1
            where code = :code and published_at is null
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    List<CaseType> published() {
        return jdbc.sql("select * from case_type where published_at is not null")
                .query(this::type)
                .list();
    }

    /** Every version, drafts too; by code, the newest first. */
    List<CaseTypeVersion> all() {
        return jdbc.sql("select * from case_type order by code, version desc")
                .query(this::version)
                .list();
    }

    /** The versions of a code, the newest first. */
    List<CaseTypeVersion> of(String code) {
        return jdbc.sql("select * from case_type where code = :code order by version desc")
                .param("code", code)
                .query(this::version)
                .list();
    }

    /** Lets one transaction at a time change a code; the others wait here. */
    void lock(String code) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('civicgrid.case-type ' || :code, 0)) is null")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    void insertDraft(CaseTypeDraft it, int version, String author) {
        values(INSERT, it, author).param("version", version).update();
    }

    void updateDraft(CaseTypeDraft it, String author) {
        values(UPDATE, it, author).update();
    }

    void deleteDraft(String code) {
        jdbc.sql("delete from case_type where code = :code and published_at is null")
                .param("code", code)
                .update();
    }

    /** Ends whatever version is in force at that moment or later. */
    void end(String code, Instant at) {
        jdbc.sql("update case_type set retired_at = :at where code = :code and published_at is not null"
                        + " and (retired_at is null or retired_at > :at)")
                .param("code", code)
                .param("at", Timestamp.from(at))
                .update();
    }

    void publishDraft(String code, String author, Instant at) {
        jdbc.sql(
                        "update case_type set published_at = :at, author = :author where code = :code and published_at is null")
                .param("code", code)
                .param("author", author)
                .param("at", Timestamp.from(at))
                .update();
    }

    private JdbcClient.StatementSpec values(String sql, CaseTypeDraft it, String author) {
        var limits = it.limits();
        return jdbc.sql(sql)
                .param("code", it.code())
                .param("line", it.line())
                .param("domain", it.domain().name())
                .param("serviceClass", it.serviceClass())
                .param("className", it.naming().className())
                .param("classNameEn", it.naming().classNameEn())
                .param("name", it.naming().name())
                .param("nameEn", it.naming().nameEn())
                .param("keywords", it.keywords() == null ? "" : it.keywords())
                .param("leadDepartment", it.leadDepartment())
                .param("assist", it.assistDepartments().toArray(String[]::new))
                .param("leadLevel", it.leadLevel())
                .param("severity", it.severity().name())
                .param("accept", minutes(limits.accept()))
                .param("dispatch", minutes(limits.dispatch()))
                .param("handle", minutes(limits.handle()))
                .param("check", minutes(limits.check()))
                .param("whole", minutes(limits.whole()))
                .param("basis", limits.basis().name())
                .param("urgent", limits.urgent() == null ? null : minutes(limits.urgent()))
                .param("fieldCheck", it.fieldCheck())
                .param("rating", it.residentRating())
                .param("proof", it.proof().name())
                .param("radius", it.duplicates().radiusMetres())
                .param("window", (int) it.duplicates().window().toHours())
                .param("onTheSpot", it.onTheSpot())
                .param("extraFields", ExtraFieldSchema.write(it.extraFields()))
                .param("source", it.source())
                .param("author", author)
                .param("note", it.note());
    }

    private static int minutes(Duration length) {
        return (int) length.toMinutes();
    }

    private CaseTypeVersion version(ResultSet row, int number) throws SQLException {
        return new CaseTypeVersion(
                type(row, number),
                Moments.of(row, "published_at"),
                Moments.of(row, "retired_at"),
                row.getString("author"),
                row.getString("note"),
                row.getInt("revision"));
    }

    private boolean isInForce(ResultSet row) throws SQLException {
        var ends = Moments.of(row, "retired_at");
        return row.getTimestamp("published_at") != null && (ends == null || ends.isAfter(clock.instant()));
    }

    private CaseType type(ResultSet row, int number) throws SQLException {
        return new CaseType(
                row.getInt("id"),
                row.getString("code"),
                row.getInt("version"),
                row.getString("line"),
                GovernanceDomain.valueOf(row.getString("domain")),
                row.getString("service_class"),
                new CaseType.Naming(
                        row.getString("class_name"),
                        row.getString("class_name_en"),
                        row.getString("name"),
                        row.getString("name_en")),
                row.getString("keywords"),
                row.getString("lead_department"),
                Arrays.asList((String[]) row.getArray("assist_departments").getArray()),
                row.getString("lead_level"),
                Severity.valueOf(row.getString("severity")),
                limits(row),
                row.getBoolean("field_check"),
                row.getBoolean("resident_rating"),
                CaseType.Proof.valueOf(row.getString("proof")),
                new CaseType.DuplicateRule(
                        row.getInt("duplicate_radius"), Duration.ofHours(row.getInt("duplicate_window"))),
                row.getBoolean("on_the_spot"),
                row.getString("source"),
                ExtraFieldSchema.read(row.getString("extra_fields")),
                isInForce(row));
    }

    private static CaseType.Limits limits(ResultSet row) throws SQLException {
        var urgent = row.getObject("urgent_minutes", Integer.class);
        return new CaseType.Limits(
                TimeBasis.valueOf(row.getString("basis")),
                minutes(row, "accept_minutes"),
                minutes(row, "dispatch_minutes"),
                minutes(row, "handle_minutes"),
                minutes(row, "check_minutes"),
                minutes(row, "whole_minutes"),
                urgent == null ? null : Duration.ofMinutes(urgent));
    }

    private static Duration minutes(ResultSet row, String column) throws SQLException {
        return Duration.ofMinutes(row.getInt(column));
    }
}
