package org.civicgrid.governance.organization;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** All posts. */
interface Posts extends Repository<Post, Integer> {

    Post save(Post post);

    /** Writes at once, so that the new version is known. */
    Post saveAndFlush(Post post);

    /** The post, locked against other changes until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Post> findLockedById(int id);

    @NativeQuery("select exists (select from post where unit_id = :unitId and (valid_to is null or valid_to > :day))")
    boolean hasPostsAfter(int unitId, LocalDate day);

    Optional<Post> findById(int id);

    Optional<Post> findByCode(String code);

    List<Post> findByUnitIdInOrderByCode(Collection<Integer> unitIds);
}
