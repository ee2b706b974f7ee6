package org.civicgrid.portal.founding;

import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.apache.commons.csv.CSVRecord;
import org.civicgrid.governance.organization.ForceFounding;
import org.civicgrid.governance.organization.OrganizationUnit;
import org.civicgrid.governance.organization.UnitDraft;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Founds the units that a district has by law and by its own arrangement: committee and government, departments, street
 * offices, communities, and an operation centre for the district and each street.
 */
@Component
@RequiredArgsConstructor
public class DistrictUnits {

    private final ForceFounding founding;

    /** The district's committee and government, to which the administrators belong. */
    public OrganizationUnit council(Territory district, LocalDate since) {
        var name = district.name();
        return unit(
                "DISTRICT-" + district.code(),
                "中共%1$s委、%1$s人民政府".formatted(name),
                name,
                UnitKind.DISTRICT,
                null,
                district,
                since);
    }

    /** The city-operation centre of the district or of a street. */
    public OrganizationUnit centre(Territory place, OrganizationUnit parent, LocalDate since) {
        var shortName = place.parentId() == null ? "区运行中心" : place.shortName() + "运行中心";
        return unit(
                "CENTRE-" + place.code(),
                place.name() + "智慧蓉城运行中心",
                shortName,
                UnitKind.OPERATION_CENTRE,
                parent,
                place,
                since);
    }

    public OrganizationUnit streetOffice(Territory street, LocalDate since) {
        return unit(
                "STREET-" + street.code(),
                street.name() + "办事处",
                street.name(),
                UnitKind.STREET_OFFICE,
                null,
                street,
                since);
    }

    /** The residents' or village committee. */
    public OrganizationUnit committee(Territory community, OrganizationUnit office, LocalDate since) {
        var kind = community.kind() == TerritoryKind.VILLAGE_COMMITTEE ? "村民委员会" : "居民委员会";
        return unit(
                "COMMUNITY-" + community.code(),
                community.name() + kind,
                community.name(),
                UnitKind.COMMUNITY,
                office,
                community,
                since);
    }

    /** The departments to which the shipped catalogue of case types leads. */
    public List<OrganizationUnit> departments(Territory district, LocalDate since) {
        return RealFacts.rows("/organization/departments.csv").stream()
                .map(row -> department(row, district, since))
                .toList();
    }

    private OrganizationUnit department(CSVRecord row, Territory district, LocalDate since) {
        return founding.unit(new UnitDraft(
                row.get("code"),
                row.get("name_zh"),
                row.get("short_zh"),
                UnitKind.DEPARTMENT,
                null,
                district.code().digits(),
                row.get("duties"),
                since));
    }

    private OrganizationUnit unit(
            String code,
            String name,
            String shortName,
            UnitKind kind,
            @Nullable OrganizationUnit parent,
            Territory place,
            LocalDate since) {
        return founding.unit(new UnitDraft(
                code,
                name,
                shortName,
                kind,
                parent == null ? null : parent.code(),
                place.code().digits(),
                null,
                since));
    }
}
