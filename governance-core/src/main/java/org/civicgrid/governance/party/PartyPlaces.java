package org.civicgrid.governance.party;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.kernel.PlainText;
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

    private static final int LONGEST_CODE = 24;

    private final PartyOrganizations organizations;
    private final ResidentUnits residentUnits;
    private final BrowsableMap map;
    private final TerritoryRegistry territories;

    /** Notes a kind that is missing, or else the place that the kind needs. */
    static void requireNamed(FormInput form, PartyDraft draft) {
        if (draft.kind() == null) {
            form.when(true, "kind", "required", null);
            return;
        }
        switch (draft.kind()) {
            case REGIONAL_COMMITTEE, GRID_PARTY_UNIT -> form.required("territory", draft.territory(), LONGEST_CODE);
            case MICRO_GRID_GROUP -> form.required("microGrid", draft.microGrid(), LONGEST_CODE);
            case RESIDENT_UNIT_PARTY -> form.when(draft.residentUnit() == null, "residentUnit", "required", null);
        }
    }

    /** @throws InvalidInput unless what the draft names is a place for its kind, inside the post's map */
    PartyPlace of(ActingPost by, PartyKind kind, PartyDraft draft) {
        return switch (kind) {
            case REGIONAL_COMMITTEE, GRID_PARTY_UNIT -> onTerritory(by, kind, draft.territory());
            case MICRO_GRID_GROUP -> inMicroGrid(by, draft.microGrid());
            case RESIDENT_UNIT_PARTY -> ofResidentUnit(by, Objects.requireNonNull(draft.residentUnit()));
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
            return usual.filter(it -> it.standing().validity().covers(day))
                    .orElseThrow(() -> new PartyParentMissing(place.territory().name()));
        }
        return organizations
                .lock(given, by.reach())
                .filter(it -> kind.mayBelongTo(it, place.jurisdiction()))
                .filter(it ->
                        it.standing().to() == null && it.standing().validity().covers(day))
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
        var territory = map.requireInForce(by, TerritoryCode.of("territory", tidy(code)));
        if (!kind.standsOn(territory.level())) {
            throw InvalidInput.of("territory", "wrong-level", code, territory.level());
        }
        return PartyPlace.at(territory);
    }

    private PartyPlace inMicroGrid(ActingPost by, @Nullable String code) {
        var wanted = tidy(code);
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

    private PartyPlace ofResidentUnit(ActingPost by, int id) {
        var unit = residentUnits.lock(id, by.reach()).orElseThrow(() -> new ResidentUnitNotFound(id));
        unit.requireOpen();
        var standing = unit.standing();
        return new PartyPlace(territories.require(standing.territoryId()), standing.place(), id);
    }

    private static String tidy(@Nullable String code) {
        return Objects.requireNonNullElse(PlainText.tidy(code), "");
    }
}
