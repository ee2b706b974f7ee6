package org.civicgrid.governance.party;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.civicgrid.governance.access.Reach;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** All Party organisations; each read stays within a reach. */
interface PartyOrganizations extends Repository<PartyOrganization, Integer> {

    /** Writes at once, so that the database's refusal and the new version are known. */
    PartyOrganization saveAndFlush(PartyOrganization organization);

    Optional<PartyOrganization> findById(int id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<PartyOrganization> findLockedById(int id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<PartyOrganization> findLockedByTerritoryIdAndValidityToIsNullAndKindIn(
            int territoryId, Collection<PartyKind> kinds);

    @NativeQuery("""
            select count(*) from party_organization where parent_id = :parentId and (valid_to is null or valid_to > :day)
            """)
    long countBranchesAfter(int parentId, LocalDate day);

    @NativeQuery("""
            select exists (select from party_organization
                           where resident_unit_id = :residentUnitId and (valid_to is null or valid_to > :day))
            """)
    boolean hasPartyAfter(int residentUnitId, LocalDate day);

    default Optional<PartyOrganization> find(int id, Reach reach) {
        return findById(id).filter(it -> reach.browses(it.getPlace()));
    }

    /** The organisation, locked against other changes until the transaction ends. */
    default Optional<PartyOrganization> lock(int id, Reach reach) {
        return findLockedById(id).filter(it -> reach.browses(it.getPlace()));
    }

    /** The committee or grid unit of exactly this territory that has no end, locked so that it gets none meanwhile. */
    default Optional<PartyOrganization> lockOpenAt(int territoryId) {
        return findLockedByTerritoryIdAndValidityToIsNullAndKindIn(
                territoryId, List.of(PartyKind.REGIONAL_COMMITTEE, PartyKind.GRID_PARTY_UNIT));
    }
}
