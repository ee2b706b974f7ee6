package org.civicgrid.governance.territory;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civicgrid.governance.problem.FieldFault;
import org.civicgrid.governance.territory.DraftPlace.Key;
import org.locationtech.jts.geom.Geometry;

/** Draws the outlines of larger territories anew from what lies in them, and looks for what no map may have. */
final class DraftChecks {

    private final MapDraft draft;
    private final List<FieldFault> faults = new ArrayList<>();

    DraftChecks(MapDraft draft) {
        this.draft = draft;
    }

    /**
     * What is wrong with the map as the steps leave it; empty when nothing is.
     *
     * @param within the top of what the drafter may change: every change must lie in it before and after
     */
    List<FieldFault> faults(Territory within) {
        var touched = parentsOfChanges();
        touched.stream()
                .map(draft::require)
                .filter(it -> it.level() != null && it.level().compareTo(Level.GRID) < 0)
                .sorted(comparing(DraftPlace::codeLength).reversed())
                .forEach(this::outline);
        for (var key : touched) {
            var parent = draft.require(key);
            if (parent.inForce()) {
                look(parent);
            }
        }
        for (var change : draft.changes()) {
            look(change, within);
        }
        return faults;
    }

    /** From the smallest up, each once: all above whatever changed, before and after. */
    private Set<Key> parentsOfChanges() {
        var touched = new LinkedHashSet<Key>();
        for (var change : draft.changes()) {
            draft.pathBefore(change.after()).stream()
                    .skip(1)
                    .map(DraftPlace::key)
                    .forEach(touched::add);
            draft.path(change.after()).stream().skip(1).map(DraftPlace::key).forEach(touched::add);
            if (!change.after().isCutByShape()) {
                touched.add(change.after().key());
            }
        }
        return touched;
    }

    /** The outline of a street or community is that of what lies in it; the district keeps its own. */
    private void outline(DraftPlace it) {
        var parts = shapes(draft.territories(it));
        if (it.level() == Level.DISTRICT || parts.isEmpty() || !it.inForce()) {
            return;
        }
        var drawn = Shapes.union(parts);
        if (!draft.shape(it).filter(drawn::equalsTopo).isPresent()) {
            draft.shape(it, drawn);
        }
    }

    private void look(DraftPlace parent) {
        var children = draft.territories(parent);
        if (children.isEmpty() && draft.hadTerritories(parent)) {
            faults.add(FieldFault.of("steps", "reform-empty", parent.reference(), parent.name()));
        }
        if (parent.level() == null || parent.level().compareTo(Level.GRID) >= 0) {
            return;
        }
        for (int i = 0; i < children.size(); i++) {
            for (var other : children.subList(i + 1, children.size())) {
                overlap(children.get(i), other);
            }
        }
        gap(parent, children);
    }

    private void overlap(DraftPlace one, DraftPlace other) {
        if (!draft.isReshaped(one) && !draft.isReshaped(other)) {
            return;
        }
        draft.shape(one)
                .flatMap(a -> draft.shape(other)
                        .filter(b -> a.getEnvelopeInternal().intersects(b.getEnvelopeInternal()))
                        .map(b -> Shapes.squareMetres(Shapes.intersection(a, b))))
                .filter(common -> common > Shapes.TOLERANCE)
                .ifPresent(common -> faults.add(FieldFault.of(
                        "steps", "reform-overlap", one.reference(), other.reference(), Math.round(common))));
    }

    private void gap(DraftPlace parent, List<DraftPlace> children) {
        var parts = shapes(children);
        var whole = draft.shape(parent);
        if (whole.isEmpty()
                || parts.size() < children.size()
                || children.stream().noneMatch(draft::isReshaped)) {
            return;
        }
        var covered = Shapes.union(parts);
        var missing = Shapes.squareMetres(Shapes.difference(whole.get(), covered));
        var beyond = Shapes.squareMetres(Shapes.difference(covered, whole.get()));
        if (missing > tolerance(whole.get())) {
            faults.add(FieldFault.of("steps", "reform-gap", parent.reference(), Math.round(missing)));
        }
        if (beyond > tolerance(whole.get())) {
            faults.add(FieldFault.of("steps", "reform-beyond", parent.reference(), Math.round(beyond)));
        }
    }

    /** Along a border as long as that of a district, rounding adds up. */
    private static double tolerance(Geometry whole) {
        return Math.max(Shapes.TOLERANCE, Shapes.squareMetres(whole) * 1e-4);
    }

    private void look(MapDraft.Change change, Territory within) {
        var it = change.after();
        if (it.inForce() && it.parent() != null && !draft.territory(it.parent()).inForce()) {
            faults.add(FieldFault.of("steps", "reform-orphan", it.reference(), it.name()));
        }
        if (isBeyond(it, within)) {
            faults.add(FieldFault.of("steps", "reform-beyond-reach", it.reference(), within.name()));
        }
    }

    private boolean isBeyond(DraftPlace it, Territory within) {
        var was = draft.pathBefore(it);
        return !isIn(draft.path(it), within) || !was.isEmpty() && !isIn(was, within);
    }

    private static boolean isIn(List<DraftPlace> path, Territory within) {
        return path.stream().anyMatch(it -> it.key().equals(Key.territory(within.id())));
    }

    private List<Geometry> shapes(List<DraftPlace> places) {
        return places.stream().map(draft::shape).flatMap(Optional::stream).toList();
    }
}
