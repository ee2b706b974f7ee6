package org.civicgrid.governance.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.civicgrid.governance.kernel.Cursor;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.kernel.SortType;
import org.civicgrid.governance.privacy.FieldCipher;
import org.civicgrid.governance.register.RegisterTable;
import org.civicgrid.governance.register.Standing;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The table of registrations; names and numbers go in and come out through the cipher. */
@Repository
class MemberRegistrations extends RegisterTable<MemberRegistration> {

    static final String NAME = "member.name";
    static final String PHONE = "member.phone";

    private static final Cursor.Order ORDER = Cursor.Order.of("registrations", SortType.DATE, SortType.INTEGER);
    private static final Cursor BEGINNING = ORDER.at(LocalDate.of(9999, 12, 31), 0);
    private static final int ANY = 0;
    private static final int MOST_HOMES = 50;

    private static final String INSERT = """
            insert into member_registration (name_cipher, phone_cipher, person_index, key_id, home, organization_id,
              resident_unit_id, home_name, services, consented_on, moved_from_id, valid_from,
              territory_id, district_id, street_id, community_id, grid_id, compound_id, micro_grid_id)
            values (:name, :phone, :person, :key, :home, :organization, :unit, :elsewhere, :services, :consentedOn,
              :movedFrom, :from, :territory, :district, :street, :community, :grid, :compound, :microGrid)
            returning *
            """;

    private static final String UPDATE = """
            update member_registration set name_cipher = :name, phone_cipher = :phone, person_index = :person, key_id = :key,
              home = :home, organization_id = :organization, resident_unit_id = :unit, home_name = :elsewhere,
              services = :services, valid_to = :to, end_reason = :endReason, version = version + 1
            where id = :id and version = :version
            returning *
            """;

    private final FieldCipher cipher;

    MemberRegistrations(JdbcClient jdbc, FieldCipher cipher) {
        super(jdbc, "member_registration", (row, number) -> read(row, cipher));
        this.cipher = cipher;
    }

    MemberRegistration insert(
            RegisteredPerson person,
            MemberHome home,
            List<Integer> services,
            LocalDate consentedOn,
            @Nullable Integer movedFrom,
            Standing standing) {
        return insert(
                describing(INSERT, person, home, services)
                        .param("consentedOn", consentedOn)
                        .param("movedFrom", movedFrom),
                standing);
    }

    @Override
    protected StatementSpec changing(MemberRegistration it) {
        return describing(UPDATE, it.person(), it.home(), it.services());
    }

    private StatementSpec describing(String sql, RegisteredPerson person, MemberHome home, List<Integer> services) {
        return jdbc.sql(sql)
                .param("name", cipher.encrypt(NAME, person.name()))
                .param("phone", cipher.encrypt(PHONE, person.phone()))
                .param("person", cipher.blindIndex(PHONE, person.phone()))
                .param("key", cipher.currentKeyId())
                .param("home", home.kind().name())
                .param("organization", home.organization())
                .param("unit", home.residentUnit())
                .param("elsewhere", home.elsewhere())
                .param("services", services.toArray(Integer[]::new));
    }

    /** A registration of the same person, whatever key it was stored with, that holds on a day or later. */
    Optional<MemberRegistration> holdingFrom(LocalDate day, RegisteredPerson person) {
        return jdbc.sql("""
                        select * from member_registration
                        where person_index in (:person) and (valid_to is null or valid_to > :day) order by id limit 1
                        """)
                .param("person", cipher.blindIndexes(PHONE, person.phone()))
                .param("day", day)
                .query(mapper)
                .optional();
    }

    /** The latest first. */
    KeysetPage<MemberRegistration> page(Territory top, RegistrationQuery query, LocalDate day, Paging paging) {
        var start = paging.start(ORDER).orElse(BEGINNING);
        var rows = list(top, query.below(), day, """
                         and (:home = '' or home = :home) and (:organization = 0 or organization_id = :organization)
                         and (:unit = 0 or resident_unit_id = :unit) and (:service = 0 or :service = any (services))
                         and (valid_from, id) < (:since, :id)
                        order by valid_from desc, id desc limit :rows
                        """)
                .param("home", value(query.home()))
                .param("organization", Objects.requireNonNullElse(query.organization(), ANY))
                .param("unit", Objects.requireNonNullElse(query.residentUnit(), ANY))
                .param("service", Objects.requireNonNullElse(query.service(), ANY))
                .param("since", start.date(0))
                .param("id", start.integer(1))
                .param("rows", paging.rows())
                .query(mapper)
                .list();
        return KeysetPage.of(rows, paging, row -> ORDER.at(row.standing().from(), row.id()));
    }

    /**
     * Per territory one level below: how many hold on a day, by home, and how many came and left since another day.
     *
     * @param since first day of the span that ends with {@code day}
     */
    List<Tally> tallies(Territory top, LocalDate since, LocalDate day) {
        var child = top.level().below().orElse(Level.COMPOUND).getColumn();
        return jdbc.sql("select " + child + """
                         as child_id,
                          count(*) filter (where holds) as present,
                          count(*) filter (where holds and home = 'ORGANIZATION') as of_organizations,
                          count(*) filter (where holds and home = 'RESIDENT_UNIT') as of_resident_units,
                          count(*) filter (where holds and home = 'ELSEWHERE') as of_others,
                          count(*) filter (where valid_from between :since and :day) as came,
                          count(*) filter (where valid_to between :since and :day) as gone
                        from (select *, valid_from <= :day and (valid_to is null or valid_to > :day) as holds
                              from member_registration) as it
                        where\s""" + top.level().getColumn() + " = :top group by 1")
                .param("top", top.id())
                .param("since", since)
                .param("day", day)
                .query(Tally.class)
                .list();
    }

    /**
     * How many there are in one place.
     *
     * @param childId the territory one level below; null for those registered in the territory itself
     */
    record Tally(
            @Nullable Integer childId,
            long present,
            long ofOrganizations,
            long ofResidentUnits,
            long ofOthers,
            long came,
            long gone) {}

    /** The resident units that hold the most memberships, and how many; of equals the older. */
    List<HomeTally> homes(Territory top, LocalDate day) {
        return jdbc.sql("select resident_unit_id, count(*) as number from member_registration where "
                        + top.level().getColumn()
                        + " = :top and valid_from <= :day and (valid_to is null or valid_to > :day)"
                        + " and resident_unit_id is not null group by 1 order by 2 desc, 1 limit " + MOST_HOMES)
                .param("top", top.id())
                .param("day", day)
                .query(HomeTally.class)
                .list();
    }

    /** How many of a resident unit's members are registered. */
    record HomeTally(int residentUnitId, long number) {}

    private static MemberRegistration read(ResultSet row, FieldCipher cipher) throws SQLException {
        var key = row.getString("key_id");
        return new MemberRegistration(
                row.getInt("id"),
                new RegisteredPerson(
                        cipher.decrypt(NAME, row.getBytes("name_cipher"), key),
                        cipher.decrypt(PHONE, row.getBytes("phone_cipher"), key)),
                new MemberHome(
                        row.getObject("organization_id", Integer.class),
                        row.getObject("resident_unit_id", Integer.class),
                        row.getString("home_name")),
                List.of((Integer[]) row.getArray("services").getArray()),
                row.getObject("consented_on", LocalDate.class),
                row.getObject("moved_from_id", Integer.class),
                Standing.read(row),
                row.getInt("version"));
    }
}
