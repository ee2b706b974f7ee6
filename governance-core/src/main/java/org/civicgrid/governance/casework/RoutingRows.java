package org.civicgrid.governance.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.Validity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The routing rules in the table. */
@Repository
@RequiredArgsConstructor
class RoutingRows {

    private static final int GAP = 10;

    private final JdbcClient jdbc;

    /** Those that hold on a day, in their order. */
    List<RoutingRule> on(LocalDate day) {
        return jdbc.sql("select * from routing_rule where valid_from <= :day and (valid_to is null or valid_to > :day)"
                        + " order by order_no, id")
                .param("day", day)
                .query(RoutingRows::rule)
                .list();
    }

    /** Those that hold on a day or will, in their order. */
    List<RoutingRule> from(LocalDate day) {
        return jdbc.sql("select * from routing_rule where valid_to is null or valid_to > :day order by order_no, id")
                .param("day", day)
                .query(RoutingRows::rule)
                .list();
    }

    /** The last that ended before a day or on it, newest first. */
    List<RoutingRule> endedBy(LocalDate day, int most) {
        return jdbc.sql(
                        "select * from routing_rule where valid_to <= :day order by valid_to desc, order_no, id limit :most")
                .param("day", day)
                .param("most", most)
                .query(RoutingRows::rule)
                .list();
    }

    /** Lets one transaction at a time change the rules; the others wait here. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('civicgrid.routing', 0)) is null")
                .query(Boolean.class)
                .single();
    }

    /** Writes a rule as it stands, in the place before another, or as the last; its own id and order are not read. */
    int insert(RoutingRule it, @Nullable Integer before) {
        return jdbc.sql("""
                        insert into routing_rule (order_no, type_pattern, min_severity, channel, territory_id, lead, note, note_en,
                          valid_from, valid_to)
                        values (:orderNo, :pattern, :severity, :channel, :territory, :lead, :note, :noteEn, :from, :to)
                        returning id
                        """)
                .param("orderNo", orderBefore(before))
                .param("pattern", it.typePattern())
                .param(
                        "severity",
                        it.minSeverity() == null ? null : it.minSeverity().name())
                .param("channel", it.channel() == null ? null : it.channel().name())
                .param("territory", it.territoryId())
                .param("lead", it.lead())
                .param("note", it.note())
                .param("noteEn", it.noteEn())
                .param("from", it.validity().from())
                .param("to", it.validity().to())
                .query(Integer.class)
                .single();
    }

    void reorder(int id, @Nullable Integer before) {
        jdbc.sql("update routing_rule set order_no = :orderNo where id = :id")
                .param("orderNo", orderBefore(before))
                .param("id", id)
                .update();
    }

    /** Ends a rule; one that has not begun by then has never been a rule. */
    void end(RoutingRule it, LocalDate day) {
        var sql = it.validity().from().isBefore(day)
                ? "update routing_rule set valid_to = :day where id = :id"
                : "delete from routing_rule where id = :id and valid_from >= :day";
        jdbc.sql(sql).param("day", day).param("id", it.id()).update();
    }

    private int orderBefore(@Nullable Integer before) {
        jdbc.sql("""
                update routing_rule r set order_no = n.place * :gap
                from (select id, row_number() over (order by order_no, id) as place from routing_rule) n
                where n.id = r.id and r.order_no <> n.place * :gap
                """).param("gap", GAP).update();
        return before == null
                ? jdbc.sql("select coalesce(max(order_no), 0) + :gap from routing_rule")
                        .param("gap", GAP)
                        .query(Integer.class)
                        .single()
                : jdbc.sql("select order_no - 1 from routing_rule where id = :id")
                        .param("id", before)
                        .query(Integer.class)
                        .single();
    }

    private static RoutingRule rule(ResultSet row, int number) throws SQLException {
        var severity = row.getString("min_severity");
        var channel = row.getString("channel");
        return new RoutingRule(
                row.getInt("id"),
                row.getInt("order_no"),
                row.getString("type_pattern"),
                severity == null ? null : Severity.valueOf(severity),
                channel == null ? null : Channel.valueOf(channel),
                row.getObject("territory_id", Integer.class),
                row.getString("lead"),
                row.getString("note"),
                row.getString("note_en"),
                Validity.of(row));
    }
}
