package org.civicgrid.rest;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicgrid.governance.territory.Level;
import org.jspecify.annotations.Nullable;

/**
 * A request to an operation, with holes for the things of a {@link Spot}.
 *
 * @param target what it names, which may lie outside the reach; null when it names nothing of anybody's
 * @param inside statuses when the target lies inside the reach
 * @param outside statuses when it lies outside
 * @param named whether the answer inside shows the target's name: proof that the sample hits what it means
 * @param body JSON, a form ({@code a=b&c=d}), {@code file} for an upload, or empty
 */
record Sample(
        String operation,
        Spot.@Nullable Kind target,
        String uri,
        Set<Integer> inside,
        Set<Integer> outside,
        boolean named,
        String body) {

    /** Reads lines of {@code operation | target or - | address | inside | outside or - | body}; a {@code +} says named. */
    static List<Sample> table(String text) {
        return text.lines().filter(line -> !line.isBlank()).map(Sample::of).toList();
    }

    private static Sample of(String line) {
        var cells = Stream.of(line.split("\\|", 6)).map(String::strip).toList();
        var operation = cells.get(0).replaceAll("\\s+", " ");
        var path = operation.substring(operation.indexOf(' ') + 1);
        return new Sample(
                operation,
                cells.get(1).equals("-") ? null : Spot.Kind.valueOf(cells.get(1)),
                cells.get(2).startsWith("/") ? cells.get(2) : path + cells.get(2),
                statuses(cells.get(3).replace("+", "")),
                statuses(cells.get(4)),
                cells.get(3).endsWith("+"),
                cells.size() > 5 ? cells.get(5) : "");
    }

    private static Set<Integer> statuses(String text) {
        return text.equals("-")
                ? Set.of()
                : Stream.of(text.split("/")).map(Integer::valueOf).collect(Collectors.toSet());
    }

    String method() {
        return operation.substring(0, operation.indexOf(' '));
    }

    /** What it names; to be asked only of one that names something. */
    Spot.Kind kind() {
        return Objects.requireNonNull(target);
    }

    boolean isForPrograms() {
        return uri.startsWith("/api/");
    }

    /** Names nothing and shows what there is within the reach. */
    boolean isList() {
        return outside.isEmpty();
    }

    /** Whether it reads more than one thing: a list, or figures of a place. */
    boolean counts() {
        return method().equals("GET") && !isUnbound() && !uri.contains("/me") && (isList() || readsAnyPlace());
    }

    /** Whether it only reads and the place that it names may be of any level. */
    boolean readsAnyPlace() {
        return method().equals("GET") && (uri.contains("{territory}") || uri.contains("{area}"));
    }

    /** Whether a place may stand where it names one: figures are not kept of compounds. */
    boolean fits(String code) {
        return !uri.contains("{area}") || code.length() < Level.COMPOUND.getDigits();
    }

    Set<Integer> answers(boolean toWhatLiesInside) {
        return toWhatLiesInside ? inside : outside;
    }

    /** About the whole platform and bound to no reach: the journal. */
    boolean isUnbound() {
        return uri.contains("/audit");
    }
}
