package org.civicgrid.governance.organization;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All units. */
interface OrganizationUnits extends Repository<OrganizationUnit, Integer> {

    OrganizationUnit save(OrganizationUnit unit);

    /** Writes at once, so that the new version is known. */
    OrganizationUnit saveAndFlush(OrganizationUnit unit);

    /** The unit, locked against other changes until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from OrganizationUnit u where u.id = :id")
    Optional<OrganizationUnit> lock(int id);

    @Query("""
            select count(u) > 0 from OrganizationUnit u where u.parentId = :id
              and (u.validity.to is null or u.validity.to > :day)
            """)
    boolean hasUnitsAfter(int id, LocalDate day);

    boolean existsBy();

    Optional<OrganizationUnit> findById(int id);

    Optional<OrganizationUnit> findByCode(String code);

    List<OrganizationUnit> findByTerritoryIdAndKind(int territoryId, UnitKind kind);

    List<OrganizationUnit> findByTerritoryIdInOrderByCode(Collection<Integer> territoryIds);
}
