package org.civicgrid.governance.casework;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.civicgrid.governance.territory.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/**
 * A column in which a case is stored, beside its identity and its version.
 *
 * @param type of {@link Types}: PostgreSQL keeps a prepared statement only while its parameters keep their types, be they null
 */
record CaseColumn(String name, int type, Function<GovernanceCase, @Nullable Object> value) {

    static final List<CaseColumn> ALL = List.of(
            new CaseColumn("number", Types.VARCHAR, GovernanceCase::getNumber),
            new CaseColumn("type_id", Types.INTEGER, GovernanceCase::getTypeId),
            new CaseColumn("type_code", Types.VARCHAR, GovernanceCase::getTypeCode),
            new CaseColumn("domain", Types.VARCHAR, GovernanceCase::getDomain),
            new CaseColumn("line", Types.VARCHAR, GovernanceCase::getLine),
            new CaseColumn("severity", Types.VARCHAR, GovernanceCase::getSeverity),
            new CaseColumn("channel", Types.VARCHAR, GovernanceCase::getChannel),
            new CaseColumn("title", Types.VARCHAR, GovernanceCase::getTitle),
            new CaseColumn("description", Types.VARCHAR, GovernanceCase::getDescription),
            new CaseColumn("address", Types.VARCHAR, GovernanceCase::getAddress),
            new CaseColumn("lng", Types.DOUBLE, GovernanceCase::getLng),
            new CaseColumn("lat", Types.DOUBLE, GovernanceCase::getLat),
            new CaseColumn("source_crs", Types.VARCHAR, GovernanceCase::getSourceCrs),
            place("district_id", Jurisdiction::districtId),
            place("street_id", Jurisdiction::streetId),
            place("community_id", Jurisdiction::communityId),
            place("grid_id", Jurisdiction::gridId),
            place("compound_id", Jurisdiction::compoundId),
            place("micro_grid_id", Jurisdiction::microGridId),
            new CaseColumn("stage", Types.VARCHAR, GovernanceCase::getStage),
            new CaseColumn("outcome", Types.VARCHAR, GovernanceCase::getOutcome),
            new CaseColumn("level", Types.VARCHAR, GovernanceCase::getLevel),
            new CaseColumn("desk_unit_id", Types.INTEGER, GovernanceCase::getDeskUnitId),
            new CaseColumn("lead_unit_id", Types.INTEGER, GovernanceCase::getLeadUnitId),
            new CaseColumn("holder_unit_id", Types.INTEGER, GovernanceCase::getHolderUnitId),
            new CaseColumn("decider_unit_id", Types.INTEGER, GovernanceCase::getDeciderUnitId),
            new CaseColumn("pending", Types.VARCHAR, GovernanceCase::getPending),
            new CaseColumn("suspended", Types.BOOLEAN, GovernanceCase::isSuspended),
            new CaseColumn("resume_at", Types.TIMESTAMP, GovernanceCase::getResumeAt),
            new CaseColumn("reply_due_at", Types.TIMESTAMP, GovernanceCase::getReplyDueAt),
            new CaseColumn("parent_id", Types.BIGINT, GovernanceCase::getParentId),
            new CaseColumn("merged_into_id", Types.BIGINT, GovernanceCase::getMergedIntoId),
            new CaseColumn("reporter_post_id", Types.INTEGER, GovernanceCase::getReporterPostId),
            new CaseColumn("routing_rule_id", Types.INTEGER, GovernanceCase::getRoutingRuleId),
            new CaseColumn("returns", Types.SMALLINT, GovernanceCase::getReturns),
            new CaseColumn("reworks", Types.SMALLINT, GovernanceCase::getReworks),
            new CaseColumn("reopened", Types.SMALLINT, GovernanceCase::getReopened),
            new CaseColumn("rating", Types.SMALLINT, GovernanceCase::getRating),
            new CaseColumn("occurred_at", Types.TIMESTAMP, GovernanceCase::getOccurredAt),
            new CaseColumn("reported_at", Types.TIMESTAMP, GovernanceCase::getReportedAt),
            new CaseColumn("stage_since", Types.TIMESTAMP, GovernanceCase::getStageSince),
            new CaseColumn("closed_at", Types.TIMESTAMP, GovernanceCase::getClosedAt),
            new CaseColumn("due_at", Types.TIMESTAMP, GovernanceCase::getDueAt),
            new CaseColumn("warn_at", Types.TIMESTAMP, GovernanceCase::getWarnAt),
            new CaseColumn("whole_due_at", Types.TIMESTAMP, GovernanceCase::getWholeDueAt),
            new CaseColumn("external_system", Types.VARCHAR, GovernanceCase::getExternalSystem),
            new CaseColumn("external_number", Types.VARCHAR, GovernanceCase::getExternalNumber),
            new CaseColumn("replay", Types.BOOLEAN, GovernanceCase::isReplay),
            new CaseColumn("import_id", Types.OTHER, GovernanceCase::getImportId));

    private static CaseColumn place(String name, Function<Jurisdiction, @Nullable Object> level) {
        return new CaseColumn(name, Types.INTEGER, it -> level.apply(it.getJurisdiction()));
    }

    /** What the case has in all columns. */
    static List<@Nullable Object> values(GovernanceCase it) {
        var values = new ArrayList<@Nullable Object>(ALL.size());
        ALL.forEach(column -> values.add(column.of(it)));
        return values;
    }

    /** What the case has in this column, as the driver takes it. */
    @Nullable
    Object of(GovernanceCase it) {
        var own = value.apply(it);
        if (own instanceof Enum<?> one) {
            return one.name();
        }
        return own instanceof Instant moment ? Timestamp.from(moment) : own;
    }

    SqlParameterValue typed(@Nullable Object own) {
        return new SqlParameterValue(type, own);
    }
}
