package org.civicgrid.governance.party;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.CreditCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds whole registers in batches when a district is loaded for the first time: street committees, community committees,
 * grid units, micro-grid groups, resident units, their organisations, in this order, since each finds its parent there; then
 * who sits on the committees.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class PartyFounding {

    private static final String INSERT = """
            insert into party_organization (kind, name, parent_id, territory_id, district_id, street_id, community_id,
              grid_id, compound_id, micro_grid_id, resident_unit_id, contact, display_order, made_up, valid_from)
            """;

    private final JdbcTemplate jdbc;

    /** Whether any organisation is there. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return Boolean.FALSE.equals(
                jdbc.queryForObject("select exists (select from party_organization)", Boolean.class));
    }

    /**
     * Adds regional committees; those of streets before those of communities.
     *
     * @throws IllegalArgumentException naming the first whose street or community is unknown or has ended
     */
    public void addCommittees(Collection<NewPartyOrganization> committees) {
        add(committees, INSERT + """
                select 'REGIONAL_COMMITTEE', ?, p.id, t.id, t.district_id, t.street_id, t.community_id,
                  null, null, null, null, ?, ?, ?, ?
                from territory t left join party_organization p
                  on p.territory_id = t.parent_id and p.kind = 'REGIONAL_COMMITTEE' and p.valid_to is null
                where t.code = ? and t.valid_to is null
                """, PartyFounding::values);
    }

    /**
     * Adds grid Party units below the committees of their communities.
     *
     * @throws IllegalArgumentException naming the first whose grid is unknown, or whose community has no committee
     */
    public void addGridUnits(Collection<NewPartyOrganization> units) {
        add(units, INSERT + """
                select 'GRID_PARTY_UNIT', ?, p.id, t.id, t.district_id, t.street_id, t.community_id,
                  t.grid_id, null, null, null, ?, ?, ?, ?
                from territory t join party_organization p
                  on p.territory_id = t.parent_id and p.kind = 'REGIONAL_COMMITTEE' and p.valid_to is null
                where t.code = ? and t.valid_to is null and t.level = 'GRID'
                """, PartyFounding::values);
    }

    /**
     * Adds micro-grid groups below the units of their grids; the place is the code of the micro-grid.
     *
     * @throws IllegalArgumentException naming the first whose micro-grid is unknown, or whose grid has no unit
     */
    public void addMicroGridGroups(Collection<NewPartyOrganization> groups) {
        add(groups, INSERT + """
                select 'MICRO_GRID_GROUP', ?, p.id, t.id, t.district_id, t.street_id, t.community_id,
                  t.grid_id, null, m.id, null, ?, ?, ?, ?
                from micro_grid m join territory t on t.id = m.grid_id join party_organization p
                  on p.territory_id = t.id and p.kind = 'GRID_PARTY_UNIT' and p.valid_to is null
                where m.code = ? and m.valid_to is null
                """, PartyFounding::values);
    }

    /**
     * Adds resident units.
     *
     * @throws IllegalArgumentException naming the first whose community, grid or compound is unknown or has ended
     */
    public void addResidentUnits(Collection<NewResidentUnit> units) {
        add(units, """
                insert into resident_unit (name, credit_code, credit_code_confirmed, contact, made_up,
                  valid_from, territory_id, district_id, street_id, community_id, grid_id, compound_id)
                select ?, ?, ?, ?, ?, ?, t.id, t.district_id, t.street_id, t.community_id, t.grid_id,
                  case t.level when 'COMPOUND' then t.id end
                from territory t where t.code = ? and t.valid_to is null and t.community_id is not null
                """, PartyFounding::values);
    }

    /**
     * Adds the organisations of resident units below the committees of their communities; the place is the credit code.
     *
     * @throws IllegalArgumentException naming the first whose unit is unknown, or whose community has no committee
     */
    public void addResidentUnitParties(Collection<NewPartyOrganization> parties) {
        add(parties, INSERT + """
                select 'RESIDENT_UNIT_PARTY', ?, p.id, u.territory_id, u.district_id, u.street_id, u.community_id,
                  u.grid_id, u.compound_id, u.micro_grid_id, u.id, ?, ?, ?, ?
                from resident_unit u join party_organization p
                  on p.territory_id = u.community_id and p.kind = 'REGIONAL_COMMITTEE' and p.valid_to is null
                where u.credit_code = ? and u.valid_to is null
                """, PartyFounding::values);
    }

    /**
     * Adds members of regional committees; those of streets and communities in one go.
     *
     * @throws IllegalArgumentException naming the first whose place has no committee
     */
    public void addMembers(Collection<NewCommitteeMember> members) {
        add(members, """
                insert into committee_member (committee_id, kind, name, duty, display_order, home_unit_id, person_id,
                  term_from, term_to, valid_from, valid_to, end_reason, made_up,
                  territory_id, district_id, street_id, community_id)
                select p.id, ?, ?, ?, ?, u.id, ?, ?, ?, ?, ?, ?, ?, p.territory_id, p.district_id, p.street_id, p.community_id
                from territory t join party_organization p
                  on p.territory_id = t.id and p.kind = 'REGIONAL_COMMITTEE' and p.valid_to is null
                left join resident_unit u on u.credit_code = ? and u.valid_to is null
                where t.code = ? and t.valid_to is null
                """, PartyFounding::values);
    }

    /**
     * Adds what resident units offer.
     *
     * @throws IllegalArgumentException naming the first whose unit is unknown or has ended
     */
    public void addResources(Collection<NewResource> resources) {
        add(resources, """
                insert into resident_resource (kind, description, available, made_up, valid_from, resident_unit_id,
                  territory_id, district_id, street_id, community_id, grid_id, compound_id, micro_grid_id)
                select ?, ?, ?, ?, ?, u.id, u.territory_id, u.district_id, u.street_id, u.community_id,
                  u.grid_id, u.compound_id, u.micro_grid_id
                from resident_unit u where u.credit_code = ? and u.valid_to is null
                """, PartyFounding::values);
    }

    private <T> void add(Collection<T> rows, String sql, Function<T, @Nullable Object[]> values) {
        if (rows.isEmpty()) {
            return;
        }
        var all = List.copyOf(rows);
        var counts = jdbc.batchUpdate(sql, all.stream().map(values).toList());
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 1) {
                throw new IllegalArgumentException("No single place in force for " + all.get(i));
            }
        }
    }

    private static @Nullable Object[] values(NewPartyOrganization o) {
        return new Object[] {o.name(), o.contact(), o.displayOrder(), o.madeUp(), o.validFrom(), o.place()};
    }

    private static @Nullable Object[] values(NewCommitteeMember m) {
        return new Object[] {
            m.kind().name(),
            m.name(),
            m.duty(),
            m.displayOrder(),
            m.person(),
            m.termFrom(),
            m.termTo(),
            m.termFrom(),
            m.validTo(),
            m.endReason(),
            m.madeUp(),
            m.homeUnit(),
            m.committee()
        };
    }

    private static @Nullable Object[] values(NewResidentUnit u) {
        return new Object[] {
            u.name(),
            u.creditCode().value(),
            !u.creditCode().passesCheck(),
            u.contact(),
            u.madeUp(),
            u.validFrom(),
            u.territory()
        };
    }

    private static @Nullable Object[] values(NewResource r) {
        return new Object[] {
            r.kind().name(),
            r.description(),
            r.available(),
            r.madeUp(),
            r.validFrom(),
            r.creditCode().value()
        };
    }

    /**
     * A Party organisation to add.
     *
     * @param place code of its territory or micro-grid, or the credit code of its resident unit
     */
    public record NewPartyOrganization(
            String name,
            String place,
            @Nullable String contact,
            int displayOrder,
            boolean madeUp,
            LocalDate validFrom) {}

    /**
     * A member of a regional committee to add.
     *
     * @param committee code of the street or community whose committee it is
     * @param person the member of the force that it is, when it is one
     * @param homeUnit credit code of the resident unit of a part-time member
     * @param termTo first day after the term
     * @param validTo first day on which the membership no longer held; null while it does
     */
    public record NewCommitteeMember(
            String committee,
            MemberKind kind,
            String name,
            @Nullable Integer person,
            @Nullable String duty,
            int displayOrder,
            @Nullable String homeUnit,
            LocalDate termFrom,
            LocalDate termTo,
            @Nullable LocalDate validTo,
            @Nullable String endReason,
            boolean madeUp) {}

    /**
     * A resident unit to add.
     *
     * @param territory code of its community, grid or compound
     */
    public record NewResidentUnit(
            String name,
            CreditCode creditCode,
            String territory,
            @Nullable String contact,
            boolean madeUp,
            LocalDate validFrom) {}

    /**
     * Something on offer to add.
     *
     * @param creditCode of the resident unit that offers it
     * @param available when it can be had, in words
     */
    public record NewResource(
            CreditCode creditCode,
            ResourceKind kind,
            String description,
            @Nullable String available,
            boolean madeUp,
            LocalDate validFrom) {}
}
