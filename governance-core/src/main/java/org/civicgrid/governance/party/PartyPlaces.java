package org.civicgrid.governance.party;

import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.party.PartyRefusals.PartyParentMissing;
import org.civicgrid.governance.party.PartyRefusals.ResidentUnitNotFound;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.MicroGrid;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds where a Party organisation stands and what it belongs to. */
@Component
@RequiredArgsConstructor
class PartyPlaces {

    private final PartyOrganizations organizations;
    private final ResidentUnits residentUnits;
    private final BrowsableMap map;
    private final TerritoryRegistry territories;

    /** @throws InvalidInput unless the draft names the place that its kind needs, inside the post's map */
    PartyPlace of(ActingPost by, PartyKind kind, PartyDraft draft) {
        return switch (kind) {
            case REGIONAL_COMMITTEE, GRID_PARTY_UNIT -> onTerritory(by, kind, draft.territory());
            case MICRO_GRID_GROUP -> inMicroGrid(by, draft.microGrid());
            case RESIDENT_UNIT_PARTY -> ofResidentUnit(by, draft.residentUnit());
        };
    }

    /**
     * The organisation above, locked.
     *
     * @param given its id; null for the one of the place above
     * @param day on which it must hold
     * @return null only for a street's committee
     * @throws PartyParentMissing if none is given and the place above has none
     * @throws InvalidInput if the given one cannot be it
     */
    @Nullable
    PartyOrganization parent(ActingPost by, PartyKind kind, PartyPlace place, @Nullable Integer given, LocalDate day) {
        if (kind == PartyKind.REGIONAL_COMMITTEE && place.territory().level() == Level.STREET) {
            new InvalidInput.Collector()
                    .when(given != null, "parent", "party-parent", given)
                    .refuseIfAny();
            return null;
        }
        var usual = aboveOf(kind, place).flatMap(organizations::lockOpenAt);
        if (given == null || usual.filter(it -> it.id() == given).isPresent()) {
            return usual.filter(it -> it.getValidity().covers(day))
                    .orElseThrow(() -> new PartyParentMissing(place.territory().name()));
        }
        return organizations
                .lock(given, by.reach())
                .filter(it -> kind.mayBelongTo(it, place.jurisdiction()))
                .filter(it -> it.getValidity().to() == null && it.getValidity().covers(day))
                .orElseThrow(() -> InvalidInput.of("parent", "party-parent", given));
    }

    private Optional<Integer> aboveOf(PartyKind kind, PartyPlace place) {
        return Optional.ofNullable(
                switch (kind) {
                    case REGIONAL_COMMITTEE -> place.jurisdiction().streetId();
                    case GRID_PARTY_UNIT, RESIDENT_UNIT_PARTY ->
                        place.jurisdiction().communityId();
                    case MICRO_GRID_GROUP -> place.jurisdiction().gridId();
                });
    }

    private PartyPlace onTerritory(ActingPost by, PartyKind kind, @Nullable String code) {
        var territory = map.requireInForce(by, TerritoryCode.of("territory", given("territory", code)));
        if (!kind.standsOn(territory.level())) {
            throw InvalidInput.of("territory", "wrong-level", code, territory.level());
        }
        return PartyPlace.at(territory);
    }

    private PartyPlace inMicroGrid(ActingPost by, @Nullable String code) {
        var wanted = given("microGrid", code);
        if (wanted.length() <= Level.GRID.getDigits()) {
            throw InvalidInput.of("microGrid", "micro-grid-code", code);
        }
        var grid = gridOf(by, wanted);
        var microGrid = territories.microGrids(grid).stream()
                .filter(it -> it.code().equals(wanted))
                .findFirst()
                .map(MicroGrid::id)
                .orElseThrow(() -> InvalidInput.of("microGrid", "micro-grid-code", code));
        return new PartyPlace(grid, grid.jurisdiction().withMicroGrid(microGrid), null);
    }

    private Territory gridOf(ActingPost by, String microGridCode) {
        return map.requireInForce(
                by, TerritoryCode.of("microGrid", microGridCode.substring(0, Level.GRID.getDigits())));
    }

    private PartyPlace ofResidentUnit(ActingPost by, @Nullable Integer id) {
        if (id == null) {
            throw InvalidInput.of("residentUnit", "required", null);
        }
        var unit = residentUnits.lock(id, by.reach()).orElseThrow(() -> new ResidentUnitNotFound(id));
        unit.requireOpen();
        return new PartyPlace(territories.require(unit.getTerritoryId()), unit.getPlace(), unit.id());
    }

    private static String given(String field, @Nullable String code) {
        if (code == null || code.isBlank()) {
            throw InvalidInput.of(field, "required", null);
        }
        return code.strip();
    }
}
