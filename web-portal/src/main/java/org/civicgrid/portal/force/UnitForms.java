package org.civicgrid.portal.force;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.organization.ForceDirectory;
import org.civicgrid.governance.organization.UnitView;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Fact;
import org.civicgrid.portal.frame.InputField.Kind;
import org.springframework.stereotype.Component;

/** The forms of units. */
@Component
@RequiredArgsConstructor
class UnitForms {

    private final BrowsableMap map;
    private final TerritoryRegistry territories;
    private final ForceDirectory directory;
    private final UnitPages pages;
    private final ForceWords words;
    private final Clock clock;

    FormPage found(ActingPost by, Sent sent, Faults faults) {
        var place = map.require(by, TerritoryCode.of("territory", sent.text("territory")));
        var parents = directory.unitsServing(by, map.among(by, territories.path(place))).stream()
                .map(unit -> new Choice(unit.code(), unit.name()))
                .toList();
        var fields = new Fields(words, withDefaults(sent, "from", today()), faults)
                .hidden("territory")
                .text("name", 80)
                .text("shortName", 40)
                .text("code", 24, "force.hint.code")
                .choice(Kind.SELECT, "kind", true, words.kinds(), null)
                .choice(Kind.SELECT, "parent", false, parents, null)
                .optional(Kind.AREA, "duties", 400, null)
                .day("from", "force.hint.from");
        var trail = pages.trail(by, place, false);
        trail.add(Crumb.here(words.of("force.unit.found")));
        return new FormPage(
                words.of("force.unit.found"),
                trail,
                null,
                List.of(new Fact(words.of("force.field.territory"), place.name())),
                null,
                fields.list(),
                fields.otherProblems(),
                "/units",
                words.of("force.unit.found"),
                false,
                "/units?territory=" + place.code());
    }

    FormPage rename(ActingPost by, int id, Sent sent, Faults faults) {
        var unit = directory.unit(by, id);
        var present = Map.of(
                "name", unit.name(),
                "shortName", unit.shortName(),
                "duties", unit.duties() == null ? "" : unit.duties(),
                "version", String.valueOf(unit.version()));
        var fields = new Fields(words, sent.values().isEmpty() ? new Sent(present) : sent, faults)
                .hidden("version")
                .text("name", 80)
                .text("shortName", 40)
                .optional(Kind.AREA, "duties", 400, null);
        return page(by, unit, "rename", fields, false);
    }

    FormPage end(ActingPost by, int id, Sent sent, Faults faults) {
        var unit = directory.unit(by, id);
        var fields = ending(words, withDefaults(sent, "version", String.valueOf(unit.version())), faults);
        return page(by, unit, "end", fields, true);
    }

    /** Day and reason of an end. */
    static Fields ending(ForceWords words, Sent sent, Faults faults) {
        return new Fields(words, sent, faults)
                .hidden("version")
                .day("to", "force.hint.to")
                .text("reason", 200);
    }

    /** The same with a value where nothing was sent. */
    static Sent withDefaults(Sent sent, String name, String value) {
        var all = new HashMap<>(sent.values());
        all.putIfAbsent(name, value);
        return new Sent(all);
    }

    private FormPage page(ActingPost by, UnitView unit, String act, Fields fields, boolean grave) {
        var title = words.of("force.unit." + act);
        return new FormPage(
                title,
                pages.trail(by, unit, UnitPages.step(unit), Crumb.here(title)),
                grave ? words.of("force.unit.end.lead") : null,
                List.of(
                        new Fact(words.of("force.field.unit"), unit.name()),
                        new Fact(words.of("force.field.code"), unit.code())),
                null,
                fields.list(),
                fields.otherProblems(),
                "/units/" + unit.id() + "/" + act,
                title,
                grave,
                "/units/" + unit.id());
    }

    private String today() {
        return CalendarZone.today(clock).toString();
    }
}
