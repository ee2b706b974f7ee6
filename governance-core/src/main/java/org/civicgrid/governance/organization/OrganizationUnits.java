package org.civicgrid.governance.organization;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** All units. */
interface OrganizationUnits extends Repository<OrganizationUnit, Integer> {

    OrganizationUnit save(OrganizationUnit unit);

    /** Writes at once, so that the new version is known. */
    OrganizationUnit saveAndFlush(OrganizationUnit unit);

    /** The unit, locked against other changes until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<OrganizationUnit> findLockedById(int id);

    @NativeQuery("""
            select exists (select from organization_unit where parent_id = :id and (valid_to is null or valid_to > :day))
            """)
    boolean hasUnitsAfter(int id, LocalDate day);

    boolean existsBy();

    Optional<OrganizationUnit> findById(int id);

    Optional<OrganizationUnit> findByCode(String code);

    List<OrganizationUnit> findByTerritoryIdAndKind(int territoryId, UnitKind kind);

    List<OrganizationUnit> findByTerritoryIdInOrderByCode(Collection<Integer> territoryIds);
}
