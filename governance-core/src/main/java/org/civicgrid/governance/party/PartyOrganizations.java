package org.civicgrid.governance.party;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import org.civicgrid.governance.access.Reach;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All Party organisations; each read stays within a reach. */
interface PartyOrganizations extends Repository<PartyOrganization, Integer> {

    String WITHIN = """
            select o from PartyOrganization o where o.id = :id and (:home = 0 or :home in
              (o.place.districtId, o.place.streetId, o.place.communityId, o.place.gridId, o.place.compoundId))
            """;

    /** Writes at once, so that the database's refusal and the new version are known. */
    PartyOrganization saveAndFlush(PartyOrganization organization);

    @Query(WITHIN)
    Optional<PartyOrganization> findWithin(int id, int home);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(WITHIN)
    Optional<PartyOrganization> lockWithin(int id, int home);

    /** The committee or grid unit of exactly this territory that has no end, locked so that it gets none meanwhile. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select o from PartyOrganization o where o.territoryId = :territoryId and o.validity.to is null
              and o.kind in (REGIONAL_COMMITTEE, GRID_PARTY_UNIT)
            """)
    Optional<PartyOrganization> lockOpenAt(int territoryId);

    @Query("""
            select count(o) from PartyOrganization o where o.parentId = :parentId
              and (o.validity.to is null or o.validity.to > :day)
            """)
    long countBranchesAfter(int parentId, LocalDate day);

    @Query("""
            select count(o) > 0 from PartyOrganization o where o.residentUnitId = :residentUnitId
              and (o.validity.to is null or o.validity.to > :day)
            """)
    boolean hasPartyAfter(int residentUnitId, LocalDate day);

    default Optional<PartyOrganization> find(int id, Reach reach) {
        return findWithin(id, reach.territoryId());
    }

    /** The organisation, locked against other changes until the transaction ends. */
    default Optional<PartyOrganization> lock(int id, Reach reach) {
        return lockWithin(id, reach.territoryId());
    }
}
