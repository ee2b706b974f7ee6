package org.civicgrid.governance.territory;

import lombok.With;
import org.jspecify.annotations.Nullable;

/**
 * A territory or micro-grid in the working copy of a map.
 *
 * @param key what it is in tables; negative ids are those of places that a draft makes
 * @param level null for a micro-grid
 * @param kind null for a micro-grid
 * @param parent the territory above; null for a district
 * @param successor who took its place; null while it is in force and where nothing did
 * @param predecessor out of whose ground it is cut; null unless a draft made it
 */
@With
public record DraftPlace(
        Key key,
        @Nullable Level level,
        String code,
        @Nullable TerritoryKind kind,
        String name,
        String shortName,
        @Nullable Integer parent,
        Territory.Sizes sizes,
        boolean inForce,
        @Nullable Integer successor,
        @Nullable Integer predecessor,
        boolean madeUp) {

    /** Identity: territories and micro-grids are counted apart. */
    public record Key(boolean microGrid, int id) {

        static Key territory(int id) {
            return new Key(false, id);
        }
    }

    static DraftPlace of(Territory it) {
        return new DraftPlace(
                Key.territory(it.id()),
                it.level(),
                it.code().digits(),
                it.kind(),
                it.name(),
                it.shortName(),
                it.parentId(),
                it.sizes(),
                it.validity().to() == null,
                it.successorId(),
                null,
                it.madeUp());
    }

    static DraftPlace of(MicroGrid it) {
        return new DraftPlace(
                new Key(true, it.id()),
                null,
                it.code(),
                null,
                it.name(),
                it.name(),
                it.gridId(),
                new Territory.Sizes(it.households(), it.residents(), 0),
                it.validity().to() == null,
                it.successorId(),
                null,
                it.madeUp());
    }

    public int id() {
        return key.id();
    }

    boolean isMicroGrid() {
        return key.microGrid();
    }

    /** Whether it has no children of its own in the tree: it is cut by its shape. */
    boolean isCutByShape() {
        return level == null || level == Level.GRID || level == Level.COMPOUND;
    }

    /** Level of what it lies in. */
    @Nullable
    Level levelAbove() {
        return level == null ? Level.GRID : level == Level.DISTRICT ? null : Level.values()[level.ordinal() - 1];
    }

    /** How the steps of a reform name it. */
    public String reference() {
        return isMicroGrid() ? ReformStep.MICRO_GRID + code : code;
    }

    int codeLength() {
        return level == null ? Level.COMPOUND.getDigits() : level.getDigits();
    }

    DraftPlace named(String name) {
        return withName(name).withShortName(name.replace("街道", ""));
    }

    DraftPlace ended(@Nullable Integer successor) {
        return withInForce(false).withSuccessor(successor);
    }

    /** The same kind of place, newly made of a part of this one. */
    DraftPlace part(int id, String code, String name, Territory.Sizes sizes) {
        return new DraftPlace(
                        new Key(isMicroGrid(), id),
                        level,
                        code,
                        kind,
                        name,
                        name,
                        parent,
                        sizes,
                        true,
                        null,
                        this.id(),
                        madeUp)
                .named(name);
    }
}
