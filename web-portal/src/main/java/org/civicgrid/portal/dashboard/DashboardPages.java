package org.civicgrid.portal.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Reach;
import org.civicgrid.governance.casework.GovernanceDomain;
import org.civicgrid.governance.casework.Light;
import org.civicgrid.governance.casework.Stage;
import org.civicgrid.governance.statistics.CaseStatistics;
import org.civicgrid.governance.statistics.CaseStatistics.By;
import org.civicgrid.governance.statistics.CaseStatistics.Figure;
import org.civicgrid.governance.statistics.Measure;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.MapDay;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.portal.dashboard.DashboardPage.Chart;
import org.civicgrid.portal.dashboard.DashboardPage.Day;
import org.civicgrid.portal.dashboard.DashboardPage.Days;
import org.civicgrid.portal.dashboard.DashboardPage.Tile;
import org.civicgrid.portal.frame.Bars;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.frame.Sparkline;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts a dashboard together: four questions to the figures, whatever the number of cases. */
@Component
@RequiredArgsConstructor
class DashboardPages {

    private static final List<Integer> PERIODS = List.of(1, 7, 30, 90, 365);
    private static final List<String> LAMPS = List.of("green", "yellow", "red", "grey");
    private static final List<Light> LIGHTS = List.of(Light.GREEN, Light.YELLOW, Light.RED, Light.GREY);

    private final CaseStatistics statistics;
    private final TerritoryRegistry territories;
    private final Formats formats;
    private final MessageSource messages;
    private final Clock clock;

    DashboardPage of(ActingPost by, Territory place, int days, MapDay map) {
        var to = statistics.today();
        var from = to.minusDays(days - 1L);
        var daily = statistics.sums(by, place, from.minusDays(days), to, By.DAY, map);
        var inPeriod =
                daily.stream().collect(Collectors.partitioningBy(it -> it.key().compareTo(from.toString()) >= 0));
        var now = total(inPeriod.get(true));
        var before = total(inPeriod.get(false));
        var open = statistics.openNow(by, place);
        var below = territories.children(place).stream()
                .filter(child -> child.level() != Level.COMPOUND)
                .toList();
        var lightsBelow = statistics.lights(by, below);
        var lights = lights(by, place, open, lightsBelow.values());
        var lists = new Lists(place.code().digits(), from, to, map);
        return new DashboardPage(
                place.name(),
                place.code().digits(),
                days,
                PERIODS.stream()
                        .map(it -> new Choice(it.toString(), text("dashboard.period", it)))
                        .toList(),
                map.text(),
                maps(place),
                up(by, place),
                tiles(open, lights, now, before, lists),
                stages(open, lists),
                domains(statistics.sums(by, place, from, to, By.DOMAIN, map), lists),
                children(below, lightsBelow, lists),
                days(inPeriod.get(true), lists, from, to),
                formats.instant(clock.instant()));
    }

    /** Today's map, each day's own, and those before the reforms that touched the border. */
    private List<Choice> maps(Territory place) {
        var redrawn = territories.redrawnOn(place);
        if (redrawn.isEmpty()) {
            return List.of();
        }
        var known = Stream.of(
                new Choice(MapDay.TODAY.text(), text("dashboard.map.today")),
                new Choice(MapDay.AS_WAS.text(), text("dashboard.map.as-was")));
        return Stream.concat(
                        known,
                        redrawn.stream()
                                .map(day -> new Choice(
                                        day.minusDays(1).toString(), text("dashboard.map.before", formats.date(day)))))
                .toList();
    }

    private List<Tile> tiles(
            Map<Stage, Long> open,
            Map<Light, Long> lights,
            Map<Measure, Long> now,
            Map<Measure, Long> before,
            Lists lists) {
        var closed = now.getOrDefault(Measure.CLOSED, 0L);
        return List.of(
                moment("open", sum(open), lists.open("")),
                moment("overdue", lights.getOrDefault(Light.RED, 0L), lists.open("&light=RED")),
                moment("soon", lights.getOrDefault(Light.YELLOW, 0L), lists.open("&light=YELLOW")),
                period("reported", now, before, Measure.REPORTED, lists.reported("")),
                period("closed", now, before, Measure.CLOSED, null),
                new Tile(
                        text("dashboard.in-time"),
                        closed == 0
                                ? "—"
                                : formats.percent(now.getOrDefault(Measure.CLOSED_IN_TIME, 0L) / (double) closed),
                        text("dashboard.in-time.definition"),
                        null,
                        null),
                period("returned", now, before, Measure.RETURNED, null),
                period("reworked", now, before, Measure.REWORKED, null));
    }

    private Tile moment(String key, long amount, String href) {
        return new Tile(
                text("dashboard." + key), formats.number(amount), text("dashboard." + key + ".definition"), href, null);
    }

    private Tile period(
            String key, Map<Measure, Long> now, Map<Measure, Long> before, Measure measure, @Nullable String href) {
        var amount = now.getOrDefault(measure, 0L);
        var change = amount - before.getOrDefault(measure, 0L);
        return new Tile(
                text("dashboard." + key),
                formats.number(amount),
                text("dashboard." + key + ".definition"),
                href,
                (change > 0 ? "+" : change < 0 ? "−" : "±") + formats.number(Math.abs(change)));
    }

    private Chart stages(Map<Stage, Long> open, Lists lists) {
        var rows = Stream.of(Stage.values())
                .filter(Stage::isOpen)
                .map(stage -> new Bars.Row(
                        text("stage." + stage), lists.open("&stage=" + stage), List.of(open.getOrDefault(stage, 0L))))
                .toList();
        return new Chart(text("dashboard.stages"), Bars.of(rows, List.of("brand"), formats));
    }

    private Chart domains(List<Figure> figures, Lists lists) {
        var rows = Arrays.stream(GovernanceDomain.values())
                .map(domain -> new Bars.Row(
                        text("domain." + domain),
                        lists.reported("&domain=" + domain),
                        List.of(figures.stream()
                                .filter(it -> it.key().equals(domain.name())
                                        && it.measure().equals(Measure.REPORTED.name()))
                                .mapToLong(Figure::amount)
                                .sum())))
                .toList();
        return new Chart(text("dashboard.domains"), Bars.of(rows, List.of("brand"), formats));
    }

    /** Lamps of a place are those below it, unless some of its cases lie in a territory that has ended. */
    private Map<Light, Long> lights(
            ActingPost by, Territory place, Map<Stage, Long> open, Collection<Map<Light, Long>> below) {
        var sum = new EnumMap<Light, Long>(Light.class);
        below.forEach(one -> one.forEach((light, amount) -> sum.merge(light, amount, Long::sum)));
        return sum(sum) == sum(open)
                ? sum
                : statistics.lights(by, List.of(place)).getOrDefault(place.id(), Map.of());
    }

    private static long sum(Map<?, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }

    private @Nullable Chart children(List<Territory> children, Map<Integer, Map<Light, Long>> lights, Lists lists) {
        if (children.isEmpty()) {
            return null;
        }
        var rows = children.stream()
                .map(child -> {
                    var own = lights.getOrDefault(child.id(), Map.of());
                    var counts =
                            LIGHTS.stream().map(it -> own.getOrDefault(it, 0L)).toList();
                    return new Bars.Row(
                            child.shortName(),
                            "/dashboard?territory=" + child.code() + "&period=" + lists.length(),
                            counts);
                })
                .sorted(Comparator.comparingLong((Bars.Row row) ->
                                row.counts().stream().mapToLong(Long::longValue).sum())
                        .reversed())
                .limit(40)
                .toList();
        return new Chart(text("dashboard.children"), Bars.of(rows, LAMPS, formats));
    }

    private Days days(List<Figure> figures, Lists lists, LocalDate from, LocalDate to) {
        var reported = byDay(figures, Measure.REPORTED, from, to);
        var closed = byDay(figures, Measure.CLOSED, from, to);
        var rows = new ArrayList<Day>();
        for (int i = reported.size() - 1; i >= Math.max(0, reported.size() - 90); i--) {
            var day = from.plusDays(i);
            rows.add(new Day(
                    formats.date(day), lists.on(day), formats.number(reported.get(i)), formats.number(closed.get(i))));
        }
        return new Days(Sparkline.of(reported), Sparkline.of(closed), rows);
    }

    private static List<Long> byDay(List<Figure> figures, Measure measure, LocalDate from, LocalDate to) {
        var byDay = new java.util.HashMap<String, Long>();
        figures.stream()
                .filter(it -> it.measure().equals(measure.name()))
                .forEach(it -> byDay.merge(it.key(), it.amount(), Long::sum));
        return from.datesUntil(to.plusDays(1))
                .map(day -> byDay.getOrDefault(day.toString(), 0L))
                .toList();
    }

    private static Map<Measure, Long> total(List<Figure> figures) {
        var total = new EnumMap<Measure, Long>(Measure.class);
        figures.forEach(it -> total.merge(Measure.valueOf(it.measure()), it.amount(), Long::sum));
        return total;
    }

    private @Nullable Choice up(ActingPost by, Territory place) {
        if (place.parentId() == null
                || place.id() == by.reach().territoryId()
                || by.reach().scope() == Reach.Scope.NOTHING) {
            return null;
        }
        var parent = territories.require(place.parentId());
        return new Choice(parent.code().digits(), parent.name());
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    /** Addresses of the lists behind figures of one territory and period. */
    private record Lists(String code, LocalDate from, LocalDate to, MapDay map) {

        String open(String filter) {
            return "/cases?tab=all&open=true&territory=" + code + filter;
        }

        String reported(String filter) {
            return "/cases?tab=all&territory=" + code + "&from=" + from + "&to=" + to + on() + filter;
        }

        String on(LocalDate day) {
            return "/cases?tab=all&territory=" + code + "&from=" + day + "&to=" + day + on();
        }

        private String on() {
            return map.equals(MapDay.TODAY) ? "" : "&map=" + map.text();
        }

        long length() {
            return from.datesUntil(to.plusDays(1)).count();
        }
    }
}
