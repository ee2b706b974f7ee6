package org.civicgrid.governance.venue;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.civicgrid.governance.access.Reach;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All service points; each read stays within a reach. */
interface ServicePoints extends Repository<ServicePoint, Integer> {

    String WITHIN = """
            select s from ServicePoint s where s.id = :id and (:home = 0 or :home in
              (s.place.districtId, s.place.streetId, s.place.communityId, s.place.gridId, s.place.compoundId))
            """;

    /** Writes at once, so that the new version is known. */
    ServicePoint saveAndFlush(ServicePoint point);

    @Query(WITHIN)
    Optional<ServicePoint> findWithin(int id, int home);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(WITHIN)
    Optional<ServicePoint> lockWithin(int id, int home);

    default Optional<ServicePoint> find(int id, Reach reach) {
        return findWithin(id, reach.territoryId());
    }

    /** The service point, locked against other changes until the transaction ends. */
    default Optional<ServicePoint> lock(int id, Reach reach) {
        return lockWithin(id, reach.territoryId());
    }
}
