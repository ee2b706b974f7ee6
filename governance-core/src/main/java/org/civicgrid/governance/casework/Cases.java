package org.civicgrid.governance.casework;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** All cases; row security keeps out those beyond the reach set on the transaction. */
interface Cases extends Repository<GovernanceCase, Long> {

    GovernanceCase save(GovernanceCase it);

    void flush();

    List<GovernanceCase> findByIdIn(Collection<Long> ids);

    Optional<GovernanceCase> findByIdAndNumber(long id, String number);

    /** A number is found by the identity in it. */
    default Optional<GovernanceCase> findByNumber(String number) {
        return findByIdAndNumber(new CaseNumber(number).serial(), number);
    }

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<GovernanceCase> findLockedByIdAndNumber(long id, String number);

    /** As it stands once nobody else acts on it any more; whoever comes after waits for the end of this transaction. */
    default Optional<GovernanceCase> findLockedByNumber(String number) {
        return findLockedByIdAndNumber(new CaseNumber(number).serial(), number);
    }
}
