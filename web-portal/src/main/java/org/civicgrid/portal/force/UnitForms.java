package org.civicgrid.portal.force;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.organization.ForceDirectory;
import org.civicgrid.governance.organization.UnitView;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Fact;
import org.springframework.stereotype.Component;

/** The forms of units. */
@Component
@RequiredArgsConstructor
class UnitForms {

    private static final int NAME = 80;
    private static final int SHORT_NAME = 40;
    private static final int CODE = 24;
    private static final int DUTIES = 400;

    private final BrowsableMap map;
    private final TerritoryRegistry territories;
    private final ForceDirectory directory;
    private final UnitPages pages;
    private final ForceForms forms;
    private final ForceWords words;

    FormPage found(ActingPost by, Sent sent) {
        var place = map.require(by, TerritoryCode.of("territory", sent.shown("territory")));
        var title = words.of("force.unit.found");
        var trail = pages.trail(by, place, false);
        trail.add(Crumb.here(title));
        return new FormPage(
                title,
                trail,
                null,
                List.of(new Fact(words.of("force.field.territory"), place.name())),
                null,
                foundForm(by, place, sent),
                "/units",
                false,
                "/units?territory=" + place.code());
    }

    private Form foundForm(ActingPost by, Territory place, Sent sent) {
        var parents = directory.unitsServing(by, map.among(by, territories.path(place))).stream()
                .map(unit -> new Choice(unit.code(), unit.name()))
                .toList();
        return forms.of(forms.beginningToday(sent))
                .hidden("territory")
                .text("name", true, NAME)
                .text("shortName", true, SHORT_NAME)
                .text("code", true, CODE)
                .hint(words.of("force.hint.code"))
                .select("kind", true, words.kinds())
                .select("parent", false, parents)
                .area("duties", false, DUTIES)
                .date("from", true)
                .form();
    }

    FormPage rename(ActingPost by, int id, Sent sent) {
        var unit = directory.unit(by, id);
        var filled = sent.withDefault("version", unit.version())
                .withDefault("name", unit.name())
                .withDefault("shortName", unit.shortName())
                .withDefault("duties", unit.duties());
        var form = forms.of(filled)
                .hidden("version")
                .text("name", true, NAME)
                .text("shortName", true, SHORT_NAME)
                .area("duties", false, DUTIES)
                .form();
        return page(by, unit, "rename", form, false);
    }

    FormPage end(ActingPost by, int id, Sent sent) {
        var unit = directory.unit(by, id);
        return page(by, unit, "end", forms.ending(sent, unit.version()), true);
    }

    private FormPage page(ActingPost by, UnitView unit, String act, Form form, boolean grave) {
        var title = words.of("force.unit." + act);
        return new FormPage(
                title,
                pages.trail(by, unit, UnitPages.step(unit), Crumb.here(title)),
                grave ? words.of("force.unit.end.lead") : null,
                List.of(
                        new Fact(words.of("force.field.unit"), unit.name()),
                        new Fact(words.of("force.field.code"), unit.code())),
                null,
                form,
                "/units/" + unit.id() + "/" + act,
                grave,
                "/units/" + unit.id());
    }
}
