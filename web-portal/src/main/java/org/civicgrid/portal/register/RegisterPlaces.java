package org.civicgrid.portal.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.Crumb;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Places of the map for lists and forms of registers, within the acting post's map. */
@Component
@RequiredArgsConstructor
public class RegisterPlaces {

    private static final String STEP = "\u3000";

    private final BrowsableMap map;
    private final TerritoryRegistry territories;
    private final RegisterWords words;

    /**
     * The territory asked for; without one the top of the post's map.
     *
     * @throws org.civicgrid.governance.problem.Refusal.NotFound if it lies outside that map
     */
    public Territory require(ActingPost by, @Nullable String code) {
        return map.requireOrHome(by, code);
    }

    /** From the top of the post's map down to a territory, each with its address; the last one without. */
    public List<Crumb> trail(ActingPost by, Territory territory, Function<Territory, String> address) {
        return way(by, territory).stream()
                .map(it -> it.id() == territory.id() ? Crumb.here(it.name()) : new Crumb(it.name(), address.apply(it)))
                .toList();
    }

    /** The territories from the top of the post's map down to one. */
    public List<Territory> way(ActingPost by, Territory territory) {
        return map.among(by, territories.path(territory));
    }

    /** Territories one level below that are in force. */
    public List<Territory> children(Territory territory) {
        return territory.level() == Level.COMPOUND ? List.of() : territories.children(territory);
    }

    /** For a filter: the way from the top of the post's map to a territory, and what lies one level below it. */
    public List<Choice> around(ActingPost by, Territory territory) {
        var choices = new ArrayList<Choice>();
        var way = way(by, territory);
        way.forEach(it -> choices.add(choice(it, STEP.repeat(choices.size()) + it.name())));
        children(territory).forEach(it -> choices.add(choice(it, STEP.repeat(way.size()) + it.name())));
        return choices;
    }

    /** For a form: a territory and what lies up to two levels below it, each with its level. */
    public List<Choice> sites(Territory top) {
        var all = new LinkedHashMap<Integer, Territory>();
        all.put(top.id(), top);
        children(top).forEach(child -> {
            all.put(child.id(), child);
            children(child).forEach(it -> all.put(it.id(), it));
        });
        return all.values().stream()
                .map(it -> choice(it, level(it) + " · " + it.name()))
                .toList();
    }

    /** For a form: the building micro-grids of a grid, or of the grids of a community; above that none. */
    public List<Choice> microGrids(Territory top) {
        var grids =
                switch (top.level()) {
                    case COMMUNITY -> territories.children(top).stream();
                    case GRID -> Stream.of(top);
                    default -> Stream.<Territory>empty();
                };
        return grids.flatMap(grid -> territories.microGrids(grid).stream())
                .map(it -> new Choice(it.code(), words.of("territory.micro-grids") + " · " + it.name()))
                .toList();
    }

    public String level(Territory territory) {
        return words.of("territory.level." + territory.level());
    }

    private static Choice choice(Territory territory, String text) {
        return new Choice(territory.code().digits(), text);
    }
}
