package org.civicgrid.governance.party;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.civicgrid.governance.access.Reach;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** All resident units; each read stays within a reach. */
interface ResidentUnits extends Repository<ResidentUnit, Integer> {

    /** Writes at once, so that the database's refusal and the new version are known. */
    ResidentUnit saveAndFlush(ResidentUnit unit);

    Optional<ResidentUnit> findById(int id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ResidentUnit> findLockedById(int id);

    default Optional<ResidentUnit> find(int id, Reach reach) {
        return findById(id).filter(it -> reach.browses(it.getPlace()));
    }

    /** The unit, locked against other changes until the transaction ends. */
    default Optional<ResidentUnit> lock(int id, Reach reach) {
        return findLockedById(id).filter(it -> reach.browses(it.getPlace()));
    }
}
