package org.civicgrid.governance.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.worktime.TimeBasis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads published case types. */
@Repository
@RequiredArgsConstructor
class CaseTypeRows {

    private final JdbcClient jdbc;

    List<CaseType> published() {
        return jdbc.sql("select * from case_type where published_at is not null")
                .query(CaseTypeRows::type)
                .list();
    }

    private static CaseType type(ResultSet row, int number) throws SQLException {
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
                row.getTimestamp("retired_at") == null);
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
