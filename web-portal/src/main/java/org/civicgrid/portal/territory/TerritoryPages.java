package org.civicgrid.portal.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.access.Reach;
import org.civicgrid.governance.casework.CaseFilter;
import org.civicgrid.governance.casework.CaseLists;
import org.civicgrid.governance.casework.Light;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.Post;
import org.civicgrid.governance.party.PartyDirectory;
import org.civicgrid.governance.party.PartyQuery;
import org.civicgrid.governance.statistics.CaseStatistics;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryKind;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.governance.venue.VenueDirectory;
import org.civicgrid.governance.venue.VenueQuery;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Fact;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.territory.TerritoryPage.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the page of a territory together. */
@Component
@RequiredArgsConstructor
class TerritoryPages {

    private static final int SHOWN = 20;
    private static final int CASES = 10;

    private final BrowsableMap map;
    private final TerritoryRegistry territories;
    private final ForceRegister force;
    private final PartyDirectory parties;
    private final VenueDirectory venues;
    private final TerritoryHistory history;
    private final CaseLists cases;
    private final CaseStatistics statistics;
    private final Formats formats;
    private final MessageSource messages;

    TerritoryPage of(ActingPost by, Territory place) {
        var code = place.code().digits();
        var ended = place.validity().to();
        return new TerritoryPage(
                code,
                place.name(),
                text("territory.level." + place.level()),
                place.madeUp(),
                ended == null ? null : text("territory.ended", formats.date(ended)),
                trail(by, place),
                facts(place),
                children(by, place),
                territories.former(place).stream().map(this::former).toList(),
                place.level() == Level.GRID ? microGrids(place) : List.of(),
                place.level() == Level.COMPOUND
                        ? territories.overlaps(place).stream().map(this::line).toList()
                        : List.of(),
                units(place),
                parties.list(by, new PartyQuery(code, false, null, null, null), Paging.first(SHOWN)).items().stream()
                        .map(it -> new Line(it.name(), "/party/" + it.id(), text("territory.party." + it.kind())))
                        .toList(),
                venues
                        .list(by, new VenueQuery(code, true, null, null, null, null), Paging.first(SHOWN))
                        .items()
                        .stream()
                        .map(it -> new Line(
                                it.name(),
                                "/venues/" + it.id(),
                                text("territory.venue." + it.level()) + " · " + it.address()))
                        .toList(),
                ended == null ? null : heir(place),
                history.states(place),
                history.lineage(place),
                history.reforms(place),
                by.may(Permission.CASE_READ) ? cases(by, place) : null);
    }

    /** What has ended, or lies elsewhere now. */
    private Line former(Territory it) {
        var moved = territories.require(it.id()).validity().to() == null;
        var until = formats.date(it.validity().to());
        return new Line(it.name(), href(it), moved ? text("territory.left", until) : text("territory.ended", until));
    }

    private @Nullable Line heir(Territory place) {
        var heir = territories.heir(place);
        return heir.id() == place.id() ? null : line(heir);
    }

    private List<Crumb> trail(ActingPost by, Territory place) {
        var trail = new ArrayList<Crumb>();
        for (var step : map.among(by, territories.path(place))) {
            trail.add(step.id() == place.id() ? Crumb.here(step.name()) : new Crumb(step.name(), href(step)));
        }
        return trail;
    }

    private List<Fact> facts(Territory place) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(text("territory.code"), place.code().digits()));
        if (place.kind() != TerritoryKind.ORDINARY) {
            facts.add(new Fact(text("territory.kind"), text("territory.kind." + place.kind())));
        }
        if (place.urbanRuralClass() != null) {
            facts.add(new Fact(text("territory.class"), text("territory.class." + place.urbanRuralClass())));
        }
        facts.add(new Fact(text("territory.from"), formats.date(place.validity().from())));
        var summary = territories.summary(place);
        for (var level : Level.values()) {
            if (level.compareTo(place.level()) > 0) {
                facts.add(new Fact(
                        text("territory.level." + level),
                        formats.number(summary.levels().getOrDefault(level, 0))));
            }
        }
        if (place.level() != Level.COMPOUND) {
            facts.add(new Fact(text("territory.micro-grids"), formats.number(summary.microGrids())));
        }
        var sizes = place.sizes();
        var whole = place.level() == Level.COMPOUND;
        facts.add(new Fact(
                text("territory.households"), formats.number(whole ? sizes.households() : summary.households())));
        facts.add(
                new Fact(text("territory.residents"), formats.number(whole ? sizes.residents() : summary.residents())));
        facts.add(
                new Fact(text("territory.buildings"), formats.number(whole ? sizes.buildings() : summary.buildings())));
        return facts;
    }

    private List<Line> children(ActingPost by, Territory place) {
        var children = territories.children(place);
        var lights = counted(by, children) ? statistics.lights(by, children) : Map.<Integer, Map<Light, Long>>of();
        return children.stream()
                .map(child -> new Line(child.name(), href(child), lights(lights.get(child.id()))))
                .toList();
    }

    /** Figures are kept down to the grid, and only for posts whose reach is a territory. */
    private static boolean counted(ActingPost by, List<Territory> children) {
        var scope = by.reach().scope();
        return by.may(Permission.STATISTICS_READ)
                && scope != Reach.Scope.DEPARTMENT
                && scope != Reach.Scope.MICRO_GRID
                && !children.isEmpty()
                && children.get(0).level() != Level.COMPOUND;
    }

    private String lights(@Nullable Map<Light, Long> lights) {
        if (lights == null) {
            return "";
        }
        var open = lights.values().stream().mapToLong(Long::longValue).sum();
        return text("territory.open", open, Objects.requireNonNullElse(lights.get(Light.RED), 0L));
    }

    private List<Line> microGrids(Territory grid) {
        return territories.microGrids(grid).stream()
                .map(it -> new Line(
                        it.name(),
                        null,
                        "M" + it.code() + " · " + text("territory.households.of", formats.number(it.households()))))
                .toList();
    }

    private List<Line> units(Territory place) {
        var units = force.unitsAt(place);
        var posts = force.postsOf(units);
        return units.stream()
                .map(unit ->
                        new Line(unit.name(), "/units/" + unit.id(), titles(posts.getOrDefault(unit.id(), List.of()))))
                .toList();
    }

    private static String titles(List<Post> posts) {
        return posts.stream().map(Post::title).distinct().collect(Collectors.joining("、"));
    }

    private List<Line> cases(ActingPost by, Territory place) {
        var open = CaseFilter.everything().withTerritory(place.code()).withOpen(true);
        return cases.page(by, open, CaseFilter.Order.NEWEST, Paging.first(CASES)).items().stream()
                .map(it -> new Line(
                        it.title(),
                        "/cases/" + it.number(),
                        text("stage." + it.stage()) + " · " + formats.instant(it.reportedAt())))
                .toList();
    }

    private Line line(Territory it) {
        return new Line(it.name(), href(it), it.code().digits());
    }

    private static String href(Territory it) {
        return "/territories/" + it.code();
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
