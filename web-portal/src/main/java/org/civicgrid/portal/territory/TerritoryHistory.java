package org.civicgrid.portal.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.reform.ReformOffice;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.territory.TerritoryPage.Line;
import org.civicgrid.portal.territory.TerritoryPage.State;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a territory was, what it came from and what became of it (沿革). */
@Component
@RequiredArgsConstructor
class TerritoryHistory {

    private final TerritoryRegistry territories;
    private final ReformOffice reforms;
    private final Formats formats;
    private final MessageSource messages;

    List<State> states(Territory place) {
        var states = territories.states(place);
        return states.size() < 2 && place.validity().to() == null
                ? List.of()
                : states.stream().map(this::state).toList();
    }

    private State state(Territory it) {
        var to = it.validity().to();
        return new State(
                it.code().digits(),
                it.name(),
                parent(it),
                formats.date(it.stateFrom()),
                to == null ? "" : formats.date(to));
    }

    /** What lay above it was called otherwise then, perhaps. */
    private String parent(Territory it) {
        return it.parentId() == null
                ? ""
                : territories
                        .on(it.parentId(), it.stateFrom())
                        .map(Territory::name)
                        .orElseGet(() -> territories.nameOf(it.parentId()));
    }

    List<Line> lineage(Territory place) {
        var lines = new ArrayList<Line>();
        if (place.predecessorId() != null) {
            lines.add(line("territory.cut-from", territories.require(place.predecessorId())));
        }
        territories.cutFrom(place).forEach(it -> lines.add(line("territory.cut-out", it)));
        if (place.successorId() != null) {
            lines.add(line("territory.successor", territories.require(place.successorId())));
        }
        return lines;
    }

    /** Nobody is asked about one that was never reformed. */
    List<Line> reforms(Territory place) {
        return states(place).isEmpty() && lineage(place).isEmpty()
                ? List.of()
                : reforms.of(place).stream()
                        .map(it -> new Line(it.title(), "/reforms/" + it.id(), formats.date(it.effectiveOn())))
                        .toList();
    }

    private Line line(String key, Territory it) {
        return new Line(
                it.name(),
                "/territories/" + it.code(),
                Objects.requireNonNull(
                        messages.getMessage(key, new Object[] {it.code().digits()}, LocaleContextHolder.getLocale())));
    }
}
