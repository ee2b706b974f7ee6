package org.civicgrid.governance.territory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicgrid.governance.kernel.PlainText;
import org.civicgrid.governance.problem.FieldFault;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.territory.Territory.Sizes;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Carries the steps of a reform out on a working copy, one after the other, and refuses what makes no map. */
final class DraftSteps {

    private static final int LONGEST_NAME = 80;
    private static final int FIRST_VILLAGE = 200;
    private static final int LAST_VILLAGE = 399;

    private final MapDraft draft;
    private int number;

    DraftSteps(MapDraft draft) {
        this.draft = draft;
    }

    /** @throws InvalidInput naming the first step that cannot be taken, its field and why */
    void take(List<ReformStep> steps) {
        for (number = 0; number < steps.size(); number++) {
            take(steps.get(number));
        }
    }

    private void take(ReformStep step) {
        var it = find("of", step.of());
        if (it.level() == Level.DISTRICT && !(step instanceof ReformStep.Rename)) {
            throw fault("of", "reform-district", step.of());
        }
        if (step instanceof ReformStep.Rename rename) {
            draft.put(it.named(name(it, rename.name())));
        } else if (step instanceof ReformStep.Move move) {
            move(it, move);
        } else if (step instanceof ReformStep.Merge merge) {
            merge(it, merge);
        } else if (step instanceof ReformStep.Split split) {
            split(it, split);
        } else if (step instanceof ReformStep.Retire retire) {
            retire(it, retire);
        }
    }

    private void move(DraftPlace it, ReformStep.Move move) {
        var to = find("to", move.to());
        check(to.level() == it.levelAbove(), "to", "reform-level", move.to());
        check(!Integer.valueOf(to.id()).equals(it.parent()), "to", "reform-same-parent", move.to());
        moveTo(it, to, code(it, to, move.code()));
    }

    private void merge(DraftPlace it, ReformStep.Merge merge) {
        var into = find("into", merge.into());
        check(!it.equals(into), "into", "reform-itself", merge.into());
        check(into.level() == it.level(), "into", "reform-level", merge.into());
        for (var child : draft.children(it)) {
            moveTo(child, into, freeCode(child, into));
        }
        union(it, into).ifPresent(shape -> draft.shape(into, shape));
        draft.put(draft.require(into.key()).withSizes(sum(Stream.of(it, into))));
        draft.put(it.ended(into.id()));
    }

    private void split(DraftPlace it, ReformStep.Split split) {
        check(split.parts().isEmpty() != (split.shape() == null), "parts", "reform-parts-or-shape", null);
        var name = name(it, split.name());
        var code = code(it, draft.territory(parentOf(it)), split.code());
        if (it.isCutByShape()) {
            check(split.shape() != null, "shape", "required", null);
            cut(it, code, name, shape(split.shape()));
        } else {
            var parts = split.shape() == null ? named(it, split.parts()) : inside(it, shape(split.shape()));
            check(!parts.isEmpty(), "parts", "reform-part-empty", null);
            check(parts.size() < draft.territories(it).size(), "parts", "reform-part-whole", null);
            var part = draft.put(it.part(draft.nextId(), code, name, sum(parts.stream())));
            parts.forEach(child -> moveTo(child, part, freeCode(child, part)));
        }
    }

    /** A grid, compound or micro-grid: what lies on either side is told by points inside. */
    private void cut(DraftPlace it, String code, String name, Geometry along) {
        var whole = draft.shape(it).orElseThrow(() -> fault("of", "reform-no-shape", it.reference()));
        var cut = Shapes.intersection(whole, along);
        var rest = Shapes.difference(whole, along);
        check(Shapes.squareMetres(cut) > Shapes.TOLERANCE, "shape", "reform-part-empty", null);
        check(Shapes.squareMetres(rest) > Shapes.TOLERANCE, "shape", "reform-part-whole", null);
        var moved = draft.children(it).stream()
                .filter(child -> draft.shape(child)
                        .filter(shape -> Shapes.hasInside(cut, shape))
                        .isPresent())
                .toList();
        var microGrids =
                draft.children(it).stream().filter(DraftPlace::isMicroGrid).toList();
        var sizes = microGrids.isEmpty()
                ? share(it.sizes(), Shapes.squareMetres(cut) / Shapes.squareMetres(whole))
                : withBuildings(
                        sum(moved.stream().filter(DraftPlace::isMicroGrid)),
                        share(it.sizes(), Shapes.squareMetres(cut) / Shapes.squareMetres(whole))
                                .buildings(),
                        it.sizes());
        var part = draft.put(it.part(draft.nextId(), code, name, sizes));
        draft.put(it.withSizes(less(it.sizes(), sizes)));
        draft.shape(it, rest);
        draft.shape(part, cut);
        moved.forEach(child -> moveTo(child, part, freeCode(child, part)));
    }

    private void retire(DraftPlace it, ReformStep.Retire retire) {
        var leaf = it.isMicroGrid() || it.level() == Level.COMPOUND;
        check(leaf || draft.children(it).isEmpty(), "of", "reform-not-empty", it.reference());
        check(leaf || it.level() != Level.GRID, "of", "reform-leaves-gap", it.reference());
        check(leaf || retire.successor() != null, "successor", "required", null);
        var successor = retire.successor() == null ? null : find("successor", retire.successor());
        check(successor == null || !successor.equals(it), "successor", "reform-itself", retire.successor());
        check(successor == null || successor.level() == it.level(), "successor", "reform-level", retire.successor());
        draft.put(it.ended(successor == null ? null : successor.id()));
    }

    /** It and all that lies in it get codes that begin with the new parent's. */
    private void moveTo(DraftPlace it, DraftPlace parent, String code) {
        var children = draft.children(it);
        var moved = draft.put(it.withParent(parent.id()).withCode(code));
        for (var child : children) {
            moveTo(child, moved, code + child.code().substring(it.code().length()));
        }
    }

    private List<DraftPlace> named(DraftPlace it, List<String> parts) {
        return parts.stream()
                .map(part -> {
                    var child = find("parts", part);
                    check(
                            Integer.valueOf(it.id()).equals(child.parent()) && !child.isMicroGrid(),
                            "parts",
                            "reform-not-inside",
                            part);
                    return child;
                })
                .distinct()
                .toList();
    }

    private List<DraftPlace> inside(DraftPlace it, Geometry shape) {
        return draft.territories(it).stream()
                .filter(child -> draft.shape(child)
                        .filter(own -> Shapes.hasInside(shape, own))
                        .isPresent())
                .toList();
    }

    private Geometry shape(String text) {
        try {
            var shape = GeoJson.read(text);
            check(shape.isValid() && !shape.isEmpty(), "shape", "reform-shape", text);
            return shape;
        } catch (IllegalArgumentException | tools.jackson.core.JacksonException unreadable) {
            throw fault("shape", "reform-shape", text);
        }
    }

    private Optional<Geometry> union(DraftPlace one, DraftPlace other) {
        return draft.shape(one).flatMap(a -> draft.shape(other).map(b -> Shapes.union(List.of(a, b))));
    }

    private String name(DraftPlace it, @Nullable String given) {
        var name = PlainText.tidy(given);
        check(name != null, "name", "required", null);
        check(PlainText.length(name) <= LONGEST_NAME, "name", "too-long", name, LONGEST_NAME);
        check(!PlainText.hasForbiddenCharacters(name), "name", "forbidden-characters", null);
        var twin = it.parent() != null
                && draft.children(draft.territory(it.parent())).stream()
                        .anyMatch(other -> !other.equals(it)
                                && other.isMicroGrid() == it.isMicroGrid()
                                && other.name().equals(name));
        check(!twin, "name", "reform-name-taken", name);
        return name;
    }

    /** A code that was asked for, or the next free one. */
    private String code(DraftPlace it, DraftPlace parent, @Nullable String given) {
        var asked = PlainText.tidy(given);
        if (asked == null) {
            return freeCode(it, parent);
        }
        check(
                asked.matches("\\d+") && asked.length() == it.codeLength() && asked.startsWith(parent.code()),
                "code",
                "reform-code",
                asked,
                parent.code());
        check(
                !draft.wasEverUsed((it.isMicroGrid() ? ReformStep.MICRO_GRID : "") + asked),
                "code",
                "reform-code-used",
                asked);
        return asked;
    }

    /** A code is never used twice; committees of residents and of villagers have ranges of their own (NBS). */
    private String freeCode(DraftPlace it, DraftPlace parent) {
        var digits = it.codeLength() - parent.code().length();
        var village = it.kind() == TerritoryKind.VILLAGE_COMMITTEE;
        var residents = it.kind() == TerritoryKind.RESIDENTS_COMMITTEE;
        var first = village ? FIRST_VILLAGE : 1;
        var last = village ? LAST_VILLAGE : residents ? FIRST_VILLAGE - 1 : (int) Math.pow(10, digits) - 1;
        var used =
                draft.serials(parent.code(), it.codeLength(), it.isMicroGrid()).subSet(first, last + 1);
        var next = used.isEmpty() ? first : used.last() + 1;
        check(next <= last, "of", "reform-no-code-left", parent.code());
        return parent.code() + ("%0" + digits + "d").formatted(next);
    }

    private DraftPlace find(String field, @Nullable String reference) {
        check(reference != null && !reference.isBlank(), field, "required", null);
        return draft.find(reference.strip()).orElseThrow(() -> fault(field, "reform-unknown", reference));
    }

    private static int parentOf(DraftPlace it) {
        return Optional.ofNullable(it.parent()).orElseThrow();
    }

    private static Sizes sum(Stream<DraftPlace> places) {
        return places.map(DraftPlace::sizes).reduce(new Sizes(0, 0, 0), DraftSteps::add);
    }

    private static Sizes add(Sizes a, Sizes b) {
        return new Sizes(a.households() + b.households(), a.residents() + b.residents(), a.buildings() + b.buildings());
    }

    private static Sizes less(Sizes a, Sizes b) {
        return new Sizes(a.households() - b.households(), a.residents() - b.residents(), a.buildings() - b.buildings());
    }

    private static Sizes share(Sizes whole, double part) {
        return new Sizes((int) Math.round(whole.households() * part), (int) Math.round(whole.residents() * part), (int)
                Math.round(whole.buildings() * part));
    }

    /** What its micro-grids say of people, never more than the whole has. */
    private static Sizes withBuildings(Sizes people, int buildings, Sizes whole) {
        return new Sizes(
                Math.min(people.households(), whole.households()),
                Math.min(people.residents(), whole.residents()),
                buildings);
    }

    private void check(boolean right, String field, String code, @Nullable Object value, Object... args) {
        if (!right) {
            throw fault(field, code, value, args);
        }
    }

    private InvalidInput fault(String field, String code, @Nullable Object value, Object... args) {
        return new InvalidInput(List.of(FieldFault.of("steps[" + number + "]." + field, code, value, args)));
    }
}
