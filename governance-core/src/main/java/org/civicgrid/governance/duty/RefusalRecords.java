package org.civicgrid.governance.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Reach;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.audit.AuditJournal;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.duty.DutyRefusals.Refused;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.Cursor;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.kernel.PlainText;
import org.civicgrid.governance.kernel.SortType;
import org.civicgrid.governance.organization.UnitNames;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger of refusals: rows are added and read, never changed. */
@Repository
@RequiredArgsConstructor
class RefusalRecords {

    private static final int ACTOR = 160;
    private static final int CLAUSE = 400;
    private static final Cursor.Order ORDER = Cursor.Order.of("refusals", SortType.INSTANT, SortType.LONG);
    private static final Cursor BEGINNING = ORDER.at(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);
    private static final LocalDate FIRST = LocalDate.of(1949, 10, 1);
    private static final LocalDate LAST = LocalDate.of(9998, 12, 31);

    private final JdbcClient jdbc;
    private final TerritoryRegistry territories;
    private final UnitNames units;
    private final AuditJournal audit;
    private final Clock clock;

    /** Adds a row, and its entry in the audit, in the caller's transaction. */
    void add(Refused it) {
        var place = territories.require(it.push().communityId()).jurisdiction();
        jdbc.sql("""
                        insert into refusal_record (at, subject, type_code, route, department_unit_id, district_id, street_id,
                          community_id, item_id, ground, clause, actor)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Timestamp.from(clock.instant()),
                        it.push().subject(),
                        it.push().typeCode(),
                        it.push().act().name(),
                        it.push().departmentId(),
                        place.districtId(),
                        place.streetId(),
                        place.communityId(),
                        it.itemId(),
                        it.ground().name(),
                        PlainText.cut(it.clause(), CLAUSE),
                        PlainText.cut(it.by().inWords(), ACTOR))
                .update();
        audit.write(
                it.by(),
                AuditAct.of("duty.refuse", "case", it.push().subject())
                        .in(place.communityId())
                        .because(it.clause()));
    }

    /**
     * Those within a reach, newest first.
     *
     * @param top a territory inside the reach; null for all of it
     */
    KeysetPage<RefusalRecord> page(Reach reach, @Nullable Territory top, RefusalQuery query, Paging paging) {
        var start = paging.start(ORDER).orElse(BEGINNING);
        var rows = jdbc.sql(
                        "select r.* from refusal_record r join territory t on t.id = territory_heir(r.community_id) where "
                                + column(reach) + " = :reach"
                                + (top == null ? "" : " and t." + top.level().getColumn() + " = :top")
                                + """
                         and (:ground = '' or r.ground = :ground) and r.at >= :from and r.at < :to
                         and (r.at, r.id) < (:at, :id) order by r.at desc, r.id desc limit :rows
                        """)
                .param("reach", reach.id())
                .param("top", top == null ? 0 : top.id())
                .param("ground", query.ground() == null ? "" : query.ground().name())
                .param("from", start(Objects.requireNonNullElse(query.from(), FIRST)))
                .param("to", start(Objects.requireNonNullElse(query.to(), LAST).plusDays(1)))
                .param("at", Timestamp.from(start.instant(0)))
                .param("id", start.number(1))
                .param("rows", paging.rows())
                .query(this::read)
                .list();
        return KeysetPage.of(rows, paging, it -> ORDER.at(it.at(), it.id()));
    }

    /** A territory reads what happened to those for whom it answers now. */
    private static String column(Reach reach) {
        return reach.scope() == Reach.Scope.DEPARTMENT
                ? "r.department_unit_id"
                : "t." + reach.scope().column();
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(CalendarZone.SHANGHAI).toInstant());
    }

    private RefusalRecord read(ResultSet row, int number) throws SQLException {
        return new RefusalRecord(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("subject"),
                row.getString("type_code"),
                Action.valueOf(row.getString("route")),
                Objects.requireNonNullElse(units.of(row.getInt("department_unit_id")), ""),
                territories.require(row.getInt("street_id")).shortName(),
                territories.require(row.getInt("community_id")).shortName(),
                RefusalGround.valueOf(row.getString("ground")),
                row.getString("clause"),
                row.getString("actor"),
                row.getBoolean("made_up"));
    }
}
