package org.civicgrid.governance.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.database.VersionedTable;
import org.civicgrid.governance.kernel.Cursor;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.kernel.Moments;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.kernel.SortType;
import org.civicgrid.governance.territory.Jurisdiction;
import org.civicgrid.governance.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The table of meetings. */
@Repository
class Meetings extends VersionedTable<Meeting> {

    private static final Cursor.Order ORDER = Cursor.Order.of("meetings", SortType.INSTANT, SortType.INTEGER);
    private static final Cursor BEGINNING = ORDER.at(Instant.parse("9999-12-31T00:00:00Z"), Integer.MAX_VALUE);

    private static final String INSERT = """
        insert into meeting (kind, host_id, uid, title, place, lng, lat, starts_at, ends_at, quorum,
          territory_id, district_id, street_id, community_id, grid_id, compound_id, micro_grid_id)
        values (:kind, :host, :uid, :title, :place, :lng, :lat, :startsAt, :endsAt, :quorum,
          :territory, :district, :street, :community, :grid, :compound, :microGrid)
        returning *
        """;

    private static final String UPDATE = """
        update meeting set title = :title, place = :place, lng = :lng, lat = :lat, starts_at = :startsAt,
          ends_at = :endsAt, quorum = :quorum, state = :state, sequence = :sequence, cancel_reason = :cancelReason,
          closed_at = :closedAt, version = version + 1
        where id = :id and version = :version
        returning *
        """;

    /** Of who acts through a post: asked by name or through the desk of a resident unit, or doing what was resolved. */
    private static final String TAKES_PART = """
        (exists (select from meeting_participant p where p.meeting_id = meeting.id
            and (p.person_id = :person or p.desk_code = :desk))
          or exists (select from meeting_resolution r where r.meeting_id = meeting.id
            and r.owner_unit_id = :unit and r.case_number is not null))\
        """;

    Meetings(JdbcClient jdbc) {
        super(jdbc, "meeting", Meetings::read);
    }

    /** Adds a draft where its host stands. */
    Meeting insert(MeetingKind kind, Host host, MeetingFacts facts) {
        var place = host.jurisdiction();
        return describing(INSERT, facts)
                .param("kind", kind.name())
                .param("host", host.id())
                .param("uid", UUID.randomUUID())
                .param("territory", host.territoryId())
                .param("district", place.districtId())
                .param("street", place.streetId())
                .param("community", place.communityId())
                .param("grid", place.gridId())
                .param("compound", place.compoundId())
                .param("microGrid", place.microGridId())
                .query(mapper)
                .single();
    }

    @Override
    protected StatementSpec updating(Meeting it) {
        return describing(UPDATE, it.facts())
                .param("state", it.state().name())
                .param("sequence", it.sequence())
                .param("cancelReason", it.cancelReason())
                .param("closedAt", Moments.stored(it.closedAt()));
    }

    private StatementSpec describing(String sql, MeetingFacts facts) {
        var point = facts.point();
        return jdbc.sql(sql)
                .param("title", facts.title())
                .param("place", facts.place())
                .param("lng", point == null ? null : point.lng())
                .param("lat", point == null ? null : point.lat())
                .param("startsAt", Timestamp.from(facts.startsAt()))
                .param("endsAt", Timestamp.from(facts.endsAt()))
                .param("quorum", facts.quorum().name());
    }

    /** Counts the version up for a change of what belongs to it. */
    Meeting touch(Meeting it) {
        return jdbc.sql("update meeting set version = version + 1 where id = ? returning *")
                .param(it.id())
                .query(mapper)
                .single();
    }

    Optional<Meeting> find(int id) {
        return where("id = ?", id).optional();
    }

    /** Some, in no order. */
    List<Meeting> of(Collection<Integer> ids) {
        return where("id = any(?)", (Object) ids.toArray(Integer[]::new)).list();
    }

    /** The same, locked against other changes until the transaction ends. */
    Optional<Meeting> lock(int id) {
        return where("id = ? for no key update", id).optional();
    }

    /** Those of a host that are still being prepared, locked. */
    List<Meeting> lockDrafts(int hostId) {
        return where("host_id = ? and state = 'DRAFT' order by id for no key update", hostId)
                .list();
    }

    /** Whether it concerns somebody who acts through a post. */
    boolean concerns(int id, ActingPost by, String desk) {
        return jdbc.sql("select exists (select from meeting where id = :id and " + TAKES_PART + ")")
                .param("id", id)
                .param("person", by.personId())
                .param("desk", desk)
                .param("unit", by.unitId())
                .query(Boolean.class)
                .single();
    }

    /** Those of a part of the map, newest first. */
    KeysetPage<MeetingLine> page(Territory top, MeetingQuery query, Paging paging) {
        var column = query.below() ? top.level().getColumn() : "territory_id";
        return page(column + " = :top", query, paging, spec -> spec.param("top", top.id()));
    }

    /** Those that were called and concern somebody who acts through a post, newest first. */
    KeysetPage<MeetingLine> pageOf(ActingPost by, String desk, MeetingQuery query, Paging paging) {
        return page(
                "sequence is not null and " + TAKES_PART,
                query,
                paging,
                spec -> spec.param("person", by.personId()).param("desk", desk).param("unit", by.unitId()));
    }

    private KeysetPage<MeetingLine> page(
            String where, MeetingQuery query, Paging paging, UnaryOperator<StatementSpec> values) {
        var start = paging.start(ORDER).orElse(BEGINNING);
        var rows = values.apply(jdbc.sql("""
                        select *, (select count(*) from meeting_resolution r where r.meeting_id = meeting.id) as resolutions
                        from meeting where\s\
                        """ + where + """
                         and (:state = '' or state = :state) and starts_at >= :from and starts_at < :to
                         and (starts_at, id) < (:startsAt, :id)
                        order by starts_at desc, id desc limit :rows
                        """))
                .param("state", query.state() == null ? "" : query.state().name())
                .param("from", Timestamp.from(query.fromInstant()))
                .param("to", Timestamp.from(query.toInstant()))
                .param("startsAt", Timestamp.from(start.instant(0)))
                .param("id", start.integer(1))
                .param("rows", paging.rows())
                .query((row, number) -> new MeetingLine(read(row, number), row.getInt("resolutions")))
                .list();
        return KeysetPage.of(
                rows,
                paging,
                it -> ORDER.at(it.meeting().facts().startsAt(), it.meeting().id()));
    }

    /** A meeting in a list. */
    record MeetingLine(Meeting meeting, int resolutions) {}

    private static Meeting read(ResultSet row, int number) throws SQLException {
        var lng = row.getObject("lng", Double.class);
        return new Meeting(
                row.getInt("id"),
                MeetingKind.valueOf(row.getString("kind")),
                row.getInt("host_id"),
                new MeetingFacts(
                        row.getString("title"),
                        row.getString("place"),
                        lng == null ? null : new LngLat(lng, row.getDouble("lat")),
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant(),
                        Quorum.valueOf(row.getString("quorum"))),
                row.getInt("territory_id"),
                Jurisdiction.of(row),
                MeetingState.valueOf(row.getString("state")),
                row.getObject("uid", UUID.class),
                row.getObject("sequence", Integer.class),
                row.getString("cancel_reason"),
                Moments.of(row, "closed_at"),
                row.getBoolean("made_up"),
                row.getInt("version"));
    }
}
