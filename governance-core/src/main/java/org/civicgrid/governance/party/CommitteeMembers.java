package org.civicgrid.governance.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.civicgrid.governance.kernel.Cursor;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.kernel.SortType;
import org.civicgrid.governance.register.RegisterTable;
import org.civicgrid.governance.register.Standing;
import org.civicgrid.governance.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The table of members of regional committees. */
@Repository
class CommitteeMembers extends RegisterTable<CommitteeMember> {

    private static final Cursor.Order ORDER = Cursor.Order.of(
            "committee-members", SortType.INTEGER, SortType.INTEGER, SortType.INTEGER, SortType.INTEGER);
    private static final Cursor BEGINNING = ORDER.at(-1, -1, -1, -1);

    /** Whether the row, which began by then, is in office on {@code :day}. */
    private static final String IN_OFFICE = "least(valid_to, term_to) > :day";

    private static final String INSERT = """
            insert into committee_member (committee_id, kind, name, duty, display_order, home_unit_id, person_id, term_from,
              term_to, valid_from, territory_id, district_id, street_id, community_id, grid_id, compound_id, micro_grid_id)
            values (:committee, :kind, :name, :duty, :displayOrder, :homeUnit, :person, :termFrom,
              :termTo, :from, :territory, :district, :street, :community, :grid, :compound, :microGrid)
            returning *
            """;

    private static final String UPDATE = """
            update committee_member set name = :name, duty = :duty, display_order = :displayOrder,
              home_unit_id = :homeUnit, person_id = :person, term_from = :termFrom, term_to = :termTo,
              valid_to = :to, end_reason = :endReason, version = version + 1
            where id = :id and version = :version
            returning *
            """;

    CommitteeMembers(JdbcClient jdbc) {
        super(jdbc, "committee_member", CommitteeMembers::read);
    }

    CommitteeMember insert(
            PartyOrganization committee,
            MemberKind kind,
            MemberTexts texts,
            @Nullable Integer homeUnitId,
            @Nullable Integer personId,
            MemberTerm term) {
        var at = committee.standing();
        return insert(
                describing(INSERT, texts, homeUnitId, personId, term)
                        .param("committee", committee.id())
                        .param("kind", kind.name()),
                Standing.since(term.from(), at.territoryId(), at.place()));
    }

    @Override
    protected StatementSpec changing(CommitteeMember member) {
        return describing(UPDATE, member.texts(), member.homeUnitId(), member.personId(), member.term());
    }

    private StatementSpec describing(
            String sql, MemberTexts texts, @Nullable Integer homeUnitId, @Nullable Integer personId, MemberTerm term) {
        return jdbc.sql(sql)
                .param("name", texts.name())
                .param("duty", texts.duty())
                .param("displayOrder", texts.displayOrder())
                .param("homeUnit", homeUnitId)
                .param("person", personId)
                .param("termFrom", term.from())
                .param("termTo", term.to());
    }

    /**
     * Members of the committees in a territory.
     *
     * @param until day by which they leave office
     */
    KeysetPage<CommitteeMember> page(Territory top, MemberQuery query, LocalDate day, LocalDate until, Paging paging) {
        var start = paging.start(ORDER).orElse(BEGINNING);
        var rows = jdbc.sql(
                        "select * from committee_member where " + column(top, query.below()) + """
                         = :top and valid_from <= :day and (""" + IN_OFFICE + """
                        ) = :inOffice and least(valid_to, term_to) <= :until
                         and (:committee = 0 or committee_id = :committee) and (:kind = '' or kind = :kind)
                         and (:words = '' or strpos(lower(name), :words) > 0)
                         and (committee_id, seat, display_order, id) > (:lastCommittee, :lastSeat, :lastOrder, :lastId)
                        order by committee_id, seat, display_order, id limit :rows
                        """)
                .param("top", top.id())
                .param("day", day)
                .param("inOffice", !query.former())
                .param("until", until)
                .param("committee", query.committee() == null ? 0 : query.committee())
                .param("kind", value(query.kind()))
                .param("words", words(query.words()))
                .param("lastCommittee", start.integer(0))
                .param("lastSeat", start.integer(1))
                .param("lastOrder", start.integer(2))
                .param("lastId", start.integer(3))
                .param("rows", paging.rows())
                .query(mapper)
                .list();
        return KeysetPage.of(
                rows,
                paging,
                row -> ORDER.at(
                        row.committeeId(), row.kind().ordinal() + 1, row.texts().displayOrder(), row.id()));
    }

    /** Who is in office on a day: the secretary first. */
    List<CommitteeMember> inOffice(int committeeId, LocalDate day) {
        return jdbc.sql("select * from committee_member where committee_id = :committee and valid_from <= :day and "
                        + IN_OFFICE + " order by seat, display_order, id")
                .param("committee", committeeId)
                .param("day", day)
                .query(mapper)
                .list();
    }

    /** Who of a resident unit is in office on a day, on any committee. */
    List<CommitteeMember> inOfficeFrom(int unitId, LocalDate day) {
        return jdbc.sql("select * from committee_member where home_unit_id = :unit and valid_from <= :day and "
                        + IN_OFFICE + " order by committee_id, seat, display_order, id")
                .param("unit", unitId)
                .param("day", day)
                .query(mapper)
                .list();
    }

    /** Every seat that some people hold on a day, in the order of lists. */
    List<CommitteeMember> heldBy(Collection<Integer> people, LocalDate day) {
        return jdbc.sql("select * from committee_member where person_id = any(:people) and valid_from <= :day and "
                        + IN_OFFICE + " order by committee_id, seat, id")
                .param("people", people.toArray(Integer[]::new))
                .param("day", day)
                .query(mapper)
                .list();
    }

    /** How many are in office in and below a territory on a day, per kind, and how many of them until another only. */
    List<Tally> tally(Territory top, LocalDate day, LocalDate until) {
        return jdbc.sql("select kind, count(*) as number, count(*) filter (where least(valid_to, term_to) <= :until)"
                        + " as expiring from committee_member where " + column(top, true)
                        + " = :top and valid_from <= :day and " + IN_OFFICE + " group by kind")
                .param("top", top.id())
                .param("day", day)
                .param("until", until)
                .query(Tally.class)
                .list();
    }

    /** Who sits on each of some committees on a day, in short; one on which nobody does is absent. */
    Map<Integer, CommitteeSeating> seating(Collection<Integer> committees, LocalDate day) {
        var seats = new HashMap<Integer, CommitteeSeating>();
        jdbc.sql("""
                        select committee_id, max(name) filter (where kind = 'SECRETARY') as secretary, count(*) as members,
                          count(*) filter (where kind = 'PART_TIME') as part_time
                        from committee_member where committee_id = any(:committees) and valid_from <= :day and\s""" + IN_OFFICE + " group by committee_id")
                .param("committees", committees.toArray(Integer[]::new))
                .param("day", day)
                .query((RowCallbackHandler) row -> seats.put(
                        row.getInt("committee_id"),
                        new CommitteeSeating(
                                row.getString("secretary"), row.getLong("members"), row.getLong("part_time"))));
        return seats;
    }

    /** How many of a kind. */
    record Tally(MemberKind kind, long number, long expiring) {}

    /** Memberships without an end whose term is over on a day, locked. */
    List<CommitteeMember> lockExpired(LocalDate day) {
        return where("valid_to is null and term_to <= ? order by id for no key update", day)
                .list();
    }

    /** How many sit on a committee on a day or later. */
    long countOfCommitteeAfter(int committeeId, LocalDate day) {
        return countAfter("committee_id", committeeId, day);
    }

    /** How many come from a resident unit on a day or later. */
    long countOfUnitAfter(int unitId, LocalDate day) {
        return countAfter("home_unit_id", unitId, day);
    }

    private long countAfter(String column, int id, LocalDate day) {
        return jdbc.sql("select count(*) from committee_member where " + column
                        + " = ? and least(valid_to, term_to) > ?")
                .params(id, day)
                .query(Long.class)
                .single();
    }

    private static CommitteeMember read(ResultSet row, int number) throws SQLException {
        return new CommitteeMember(
                row.getInt("id"),
                row.getInt("committee_id"),
                MemberKind.valueOf(row.getString("kind")),
                new MemberTexts(row.getString("name"), row.getString("duty"), row.getInt("display_order")),
                row.getObject("home_unit_id", Integer.class),
                row.getObject("person_id", Integer.class),
                new MemberTerm(row.getObject("term_from", LocalDate.class), row.getObject("term_to", LocalDate.class)),
                Standing.read(row),
                row.getInt("version"));
    }
}
