package org.civicgrid.governance.organization;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** All members of the force. */
interface People extends Repository<Person, Integer> {

    Person save(Person person);

    /** The person, locked so that two appointments cannot pass each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Person> findLockedById(int id);

    Optional<Person> findById(int id);
}
