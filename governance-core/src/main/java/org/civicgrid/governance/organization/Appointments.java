package org.civicgrid.governance.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** All appointments. */
interface Appointments extends Repository<Appointment, Integer> {

    Appointment save(Appointment appointment);

    /** Writes at once, so that the new version is known. */
    Appointment saveAndFlush(Appointment appointment);

    @NativeQuery("""
            select exists (select from appointment where post_id = :postId and (valid_to is null or valid_to > :day))
            """)
    boolean isHeldAfter(int postId, LocalDate day);

    Optional<Appointment> findById(int id);

    List<Appointment> findByPersonId(int personId);

    List<Appointment> findByPostIdIn(List<Integer> postIds);
}
