package org.civicgrid.portal.force;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.organization.ForceDirectory;
import org.civicgrid.governance.organization.ForceQuery;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.governance.organization.UnitView;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Fact;
import org.civicgrid.portal.frame.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of units together. */
@Component
@RequiredArgsConstructor
class UnitPages {

    private static final int ROWS = 20;
    private static final int WORDS = 60;
    private static final int POSTS = 50;

    private final BrowsableMap map;
    private final TerritoryRegistry territories;
    private final ForceDirectory directory;
    private final ForceRegister register;
    private final ForceLines lines;
    private final ForceForms forms;
    private final ForceWords words;
    private final Formats formats;

    /** The units of a territory and of those one level below, never more of the map at once. */
    UnitTreePage tree(ActingPost by, Territory place) {
        var children =
                place.level().compareTo(Level.COMMUNITY) < 0 ? territories.children(place) : List.<Territory>of();
        var below = directory.unitsServing(by, children).stream().collect(Collectors.groupingBy(UnitView::territory));
        return new UnitTreePage(
                place.name(),
                trail(by, place, true),
                directory.unitsServing(by, List.of(place)).stream()
                        .sorted(Comparator.comparing(UnitView::kind))
                        .map(lines::unit)
                        .toList(),
                children.stream()
                        .map(child -> new UnitTreePage.Below(
                                child.name(),
                                href(child),
                                below.getOrDefault(child.code().digits(), List.of()).stream()
                                        .map(lines::unit)
                                        .toList()))
                        .toList(),
                by.may(Permission.ACCOUNT_MANAGE)
                        ? Addresses.of("/units/new", Map.of("territory", place.code()))
                        : null);
    }

    /** Units by name or code, everywhere on the post's map. */
    ListPage<UnitLine> search(
            ActingPost by, @Nullable String q, @Nullable UnitKind kind, boolean ended, @Nullable String after) {
        var query = new ForceQuery(null, kind, null, null, null, null, q, null, ended);
        var found = directory.units(by, query, new Paging(ROWS, after));
        var asked = Sent.nothing().with("q", q).with("kind", kind).with("ended", ended ? "true" : null);
        return new ListPage<>(
                List.of(new Crumb(words.of("menu.units"), "/units"), Crumb.here(words.of("force.units.search"))),
                forms.filter(asked)
                        .text("q", false, WORDS)
                        .select("kind", false, words.kinds())
                        .select("ended", false, List.of(new Choice("true", words.of("force.filter.ended.true"))))
                        .form()
                        .fields(),
                found.items().stream().map(lines::unit).toList(),
                found.next() == null ? null : Addresses.of("/units/search", asked.with("after", found.next())),
                "filtered",
                "/units",
                null);
    }

    UnitPage of(ActingPost by, int id, boolean ended, @Nullable String after) {
        var unit = directory.unit(by, id);
        var query = new ForceQuery(null, null, null, id, null, null, null, null, ended);
        var posts = directory.posts(by, query, new Paging(POSTS, after));
        var open = unit.to() == null;
        return new UnitPage(
                id,
                unit.name(),
                words.of(unit.kind()),
                lines.ended(unit.to()),
                trail(by, unit, Crumb.here(unit.shortName())),
                facts(by, unit),
                directory.unitsBelow(by, unit).stream().map(lines::unit).toList(),
                lines.posts(by, posts.items()),
                posts.next() == null
                        ? null
                        : Addresses.of("/units/" + id, Map.of("ended", ended ? "true" : "", "after", posts.next())),
                open && by.may(Permission.ACCOUNT_MANAGE),
                by.may(Permission.POST_GRANT),
                ended ? null : "/units/" + id + "?ended=true");
    }

    /** The way to a unit, and what comes after it. */
    List<Crumb> trail(ActingPost by, UnitView unit, Crumb... after) {
        var trail = new ArrayList<>(trail(by, map.require(by, new TerritoryCode(unit.territory())), false));
        trail.addAll(List.of(after));
        return trail;
    }

    /** A unit as a step of the way. */
    static Crumb step(UnitView unit) {
        return new Crumb(unit.shortName(), "/units/" + unit.id());
    }

    List<Crumb> trail(ActingPost by, Territory place, boolean here) {
        var trail = new ArrayList<Crumb>();
        for (var step : map.among(by, territories.path(place))) {
            trail.add(here && step.id() == place.id() ? Crumb.here(step.name()) : new Crumb(step.name(), href(step)));
        }
        return trail;
    }

    private List<Fact> facts(ActingPost by, UnitView unit) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.of("force.field.code"), unit.code()));
        facts.add(new Fact(words.of("force.field.shortName"), unit.shortName()));
        facts.add(new Fact(words.of("force.field.kind"), words.of(unit.kind())));
        facts.add(new Fact(words.of("force.field.territory"), unit.territoryName()));
        var parent = unit.parent();
        if (parent != null) {
            facts.add(new Fact(
                    words.of("force.field.parent"), register.unit(parent).name()));
        }
        if (unit.duties() != null) {
            facts.add(new Fact(words.of("force.field.duties"), unit.duties()));
        }
        facts.add(new Fact(words.of("force.field.from"), formats.date(unit.from())));
        return facts;
    }

    private static String href(Territory place) {
        return "/units?territory=" + place.code();
    }
}
