package org.civicgrid.portal.reform;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.PlannedChange;
import org.civicgrid.governance.territory.ReformStep;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;

/** The map of a day with what the steps of a draft would make of it, as far as names, codes and choices need it. */
final class PlannedMap {

    /** A code alone, before a name, or after one, in brackets or not. */
    private static final Pattern CODE =
            Pattern.compile("(?:.*[（(\\s])?([Mm]?\\d{6,18})[）)]?|([Mm]?\\d{6,18})\\s.*", Pattern.DOTALL);

    private static final int LOOKED_AT = 500;
    private static final int CANDIDATES = 6;

    private final TerritoryRegistry territories;
    private final Territory home;
    private final LocalDate day;
    private final Map<Integer, PlannedChange> changed;
    private final Map<String, PlannedPlace> planned;
    private final Set<String> gone;

    /**
     * @param home in which names are looked up
     * @param day whose map the changes start from
     */
    PlannedMap(TerritoryRegistry territories, Territory home, LocalDate day, List<PlannedChange> changes) {
        this.territories = territories;
        this.home = home;
        this.day = day;
        changed = changes.stream().filter(it -> it.level() != null).collect(toMap(PlannedChange::id, identity()));
        planned = changes.stream()
                .flatMap(it -> PlannedPlace.after(it).stream())
                .collect(toMap(PlannedPlace::reference, identity(), (a, b) -> a, LinkedHashMap::new));
        gone = changes.stream()
                .filter(it -> it.before() != null)
                .map(it -> PlannedPlace.reference(
                        it, Objects.requireNonNull(it.before()).code()))
                .collect(toSet());
    }

    /** The place that has a code before the steps or, when none has, gets it by them. */
    Optional<PlannedPlace> named(String reference) {
        return known(reference).or(() -> Optional.ofNullable(planned.get(reference)));
    }

    /**
     * What somebody typed, as a step names it: a code, or a name that is unique within his map.
     *
     * @throws InvalidInput naming {@code field} and those that may be meant
     */
    String reference(String field, @Nullable String typed) {
        if (typed == null) {
            throw InvalidInput.of(field, "required", null);
        }
        var code = CODE.matcher(typed);
        if (code.matches()) {
            return Objects.requireNonNullElse(code.group(1), code.group(2)).toUpperCase(Locale.ROOT);
        }
        var found = search(typed);
        var exact = found.stream().filter(it -> isCalled(it, typed)).toList();
        if (exact.size() != 1) {
            throw InvalidInput.of(
                    field,
                    exact.isEmpty() ? found.isEmpty() ? "reform-no-place" : "reform-no-such-place" : "reform-places",
                    typed,
                    told(exact.isEmpty() ? found : exact));
        }
        return exact.get(0).reference();
    }

    /** @throws InvalidInput naming {@code field} if nothing in force has the code or name */
    PlannedPlace require(String field, @Nullable String typed) {
        var reference = reference(field, typed);
        return Optional.ofNullable(planned.get(reference))
                .or(() -> gone.contains(reference) ? Optional.empty() : known(reference))
                .orElseThrow(() -> InvalidInput.of(field, "reform-unknown", typed));
    }

    /** What lies right below a street or community, by code. */
    List<PlannedPlace> below(PlannedPlace place) {
        var level =
                place.level() == null ? Optional.<Level>empty() : place.level().below();
        return level.map(it -> Stream.concat(
                                registered(place.reference()).stream()
                                        .flatMap(now -> territories.children(now).stream())
                                        .filter(child -> !changed.containsKey(child.id()))
                                        .map(PlannedPlace::of),
                                planned.values().stream()
                                        .filter(child -> child.level() == it
                                                && child.reference().startsWith(place.reference())))
                        .sorted(Comparator.comparing(PlannedPlace::reference))
                        .toList())
                .orElse(List.of());
    }

    /** Places of a level that may take another's ground or children: those around it, by code. */
    List<PlannedPlace> around(PlannedPlace place, @Nullable Level level) {
        if (level == null) {
            return territories
                    .on(new TerritoryCode(place.code().substring(0, Level.GRID.getDigits())), day)
                    .map(grid -> territories.microGrids(grid).stream()
                            .map(PlannedPlace::of)
                            .toList())
                    .orElse(List.of());
        }
        var top = level.compareTo(Level.GRID) < 0 ? Level.DISTRICT : Level.STREET;
        var codes = new ArrayList<PlannedPlace>();
        if (place.code().length() >= top.getDigits()) {
            registered(place.code().substring(0, top.getDigits())).ifPresent(it -> collect(it, level, codes));
        }
        planned.values().stream().filter(it -> it.level() == level).forEach(codes::add);
        return codes.stream()
                .filter(it -> !it.equals(place))
                .distinct()
                .sorted(Comparator.comparing(PlannedPlace::reference))
                .toList();
    }

    private void collect(Territory top, Level level, List<PlannedPlace> into) {
        for (var child : territories.children(top)) {
            if (child.level() == level && !changed.containsKey(child.id())) {
                into.add(PlannedPlace.of(child));
            } else if (child.level().compareTo(level) < 0) {
                collect(child, level, into);
            }
        }
    }

    private Optional<PlannedPlace> known(String reference) {
        return reference.startsWith(ReformStep.MICRO_GRID)
                ? territories
                        .microGrid(reference.substring(ReformStep.MICRO_GRID.length()))
                        .map(PlannedPlace::of)
                : registered(reference).map(PlannedPlace::of);
    }

    private Optional<Territory> registered(String code) {
        return Level.ofDigits(code.length()).isPresent() && code.chars().allMatch(Character::isDigit)
                ? territories.on(new TerritoryCode(code), day)
                : Optional.empty();
    }

    /** Whatever the words occur in, on the planned map. */
    private List<PlannedPlace> search(String words) {
        var standing = territories.search(home, words, LOOKED_AT).stream()
                .filter(it -> !changed.containsKey(it.id()))
                .map(PlannedPlace::of);
        return Stream.concat(
                        standing,
                        planned.values().stream().filter(it -> it.name().contains(words)))
                .toList();
    }

    private boolean isCalled(PlannedPlace place, String words) {
        return place.name().equals(words)
                || registered(place.reference())
                        .filter(it ->
                                it.name().equals(place.name()) && it.shortName().equals(words))
                        .isPresent();
    }

    private static String told(List<PlannedPlace> candidates) {
        return candidates.stream()
                        .limit(CANDIDATES)
                        .map(it -> it.name() + " " + it.reference())
                        .collect(Collectors.joining("、"))
                + (candidates.size() > CANDIDATES ? "…" : "");
    }
}
