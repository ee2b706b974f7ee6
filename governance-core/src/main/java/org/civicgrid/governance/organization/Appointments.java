package org.civicgrid.governance.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All appointments. */
interface Appointments extends Repository<Appointment, Integer> {

    Appointment save(Appointment appointment);

    /** Writes at once, so that the new version is known. */
    Appointment saveAndFlush(Appointment appointment);

    @Query("""
            select count(a) > 0 from Appointment a where a.postId = :postId
              and (a.validity.to is null or a.validity.to > :day)
            """)
    boolean isHeldAfter(int postId, LocalDate day);

    Optional<Appointment> findById(int id);

    List<Appointment> findByPersonId(int personId);

    List<Appointment> findByPostIdIn(List<Integer> postIds);
}
