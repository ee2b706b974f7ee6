package org.civicgrid.governance.venue;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.civicgrid.governance.access.Reach;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** All service points; each read stays within a reach. */
interface ServicePoints extends Repository<ServicePoint, Integer> {

    /** Writes at once, so that the new version is known. */
    ServicePoint saveAndFlush(ServicePoint point);

    Optional<ServicePoint> findById(int id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ServicePoint> findLockedById(int id);

    default Optional<ServicePoint> find(int id, Reach reach) {
        return findById(id).filter(it -> reach.browses(it.getPlace()));
    }

    /** The service point, locked against other changes until the transaction ends. */
    default Optional<ServicePoint> lock(int id, Reach reach) {
        return findLockedById(id).filter(it -> reach.browses(it.getPlace()));
    }
}
