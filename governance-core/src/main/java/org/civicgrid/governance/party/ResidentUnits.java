package org.civicgrid.governance.party;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.civicgrid.governance.access.Reach;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All resident units; each read stays within a reach. */
interface ResidentUnits extends Repository<ResidentUnit, Integer> {

    String WITHIN = """
            select u from ResidentUnit u where u.id = :id and (:home = 0 or :home in
              (u.place.districtId, u.place.streetId, u.place.communityId, u.place.gridId, u.place.compoundId))
            """;

    /** Writes at once, so that the database's refusal and the new version are known. */
    ResidentUnit saveAndFlush(ResidentUnit unit);

    @Query(WITHIN)
    Optional<ResidentUnit> findWithin(int id, int home);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(WITHIN)
    Optional<ResidentUnit> lockWithin(int id, int home);

    default Optional<ResidentUnit> find(int id, Reach reach) {
        return findWithin(id, reach.territoryId());
    }

    /** The unit, locked against other changes until the transaction ends. */
    default Optional<ResidentUnit> lock(int id, Reach reach) {
        return lockWithin(id, reach.territoryId());
    }
}
