package org.civicgrid.portal.catalogue;

import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.casework.CaseTypeCatalogue;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.OrganizationUnit;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.portal.desk.Words;
import org.civicgrid.portal.frame.Choice;
import org.springframework.stereotype.Component;

/** What can be chosen in the forms of the catalogue. */
@Component
@RequiredArgsConstructor
class CatalogueChoices {

    private final CaseTypeCatalogue types;
    private final ForceRegister force;
    private final TerritoryRegistry territories;
    private final BrowsableMap map;
    private final Words words;

    /** Codes that are no enum, by their words. */
    List<Choice> of(String prefix, List<String> codes) {
        return codes.stream()
                .map(code -> new Choice(code, words.of(prefix + code)))
                .toList();
    }

    List<Choice> types() {
        return types.inForce().stream()
                .map(type -> new Choice(
                        type.code(),
                        type.code() + " "
                                + (words.english()
                                        ? type.naming().nameEn()
                                        : type.naming().name())))
                .toList();
    }

    List<Choice> departments(ActingPost by) {
        return force.unitsAt(map.home(by)).stream()
                .filter(unit -> unit.kind() == UnitKind.DEPARTMENT)
                .map(CatalogueChoices::unit)
                .toList();
    }

    /** The district's streets, each followed by its communities. */
    List<Choice> places(ActingPost by) {
        return territories.children(map.home(by)).stream()
                .flatMap(street -> Stream.concat(
                        Stream.of(new Choice(street.code().digits(), street.shortName())),
                        territories.children(street).stream()
                                .map(it ->
                                        new Choice(it.code().digits(), street.shortName() + " · " + it.shortName()))))
                .toList();
    }

    private static Choice unit(OrganizationUnit unit) {
        return new Choice(unit.code(), unit.name());
    }
}
