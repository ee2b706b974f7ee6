package org.civicgrid.governance.territory;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a boundary reform. Each names its territory by the code that it has when the step is reached; a micro-grid is
 * named by {@link #MICRO_GRID} and its code, since it shares the digits of compounds.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ReformStep.Rename.class, name = "RENAME"),
    @JsonSubTypes.Type(value = ReformStep.Move.class, name = "MOVE"),
    @JsonSubTypes.Type(value = ReformStep.Merge.class, name = "MERGE"),
    @JsonSubTypes.Type(value = ReformStep.Split.class, name = "SPLIT"),
    @JsonSubTypes.Type(value = ReformStep.Retire.class, name = "RETIRE")
})
public sealed interface ReformStep {

    /** Stands before the code of a micro-grid. */
    String MICRO_GRID = "M";

    /** The territory that the step is about. */
    String of();

    /** It gets another name (更名). */
    record Rename(String of, String name) implements ReformStep {}

    /**
     * It goes to another parent with all that lies in it (划转), and gets codes there.
     *
     * @param to the new parent
     * @param code its new code; null for the next free one of its parent
     */
    record Move(String of, String to, @Nullable String code) implements ReformStep {}

    /** It ends, and its ground and all that lies in it go to another of its level (合并). */
    record Merge(String of, String into) implements ReformStep {}

    /**
     * A part of it becomes a territory of its own beside it (拆分).
     *
     * @param name of the new one
     * @param code of the new one; null for the next free one
     * @param parts codes of the children that go to the new one; empty when {@code shape} tells
     * @param shape GeoJSON Polygon or MultiPolygon, CGCS2000: a grid, compound or micro-grid is cut along it; of larger ones
     *     those children go whose inner point lies inside. Null when {@code parts} tells
     */
    record Split(
            String of,
            String name,
            @Nullable String code,
            List<String> parts,
            @Nullable String shape) implements ReformStep {

        public Split {
            parts = parts == null ? List.of() : List.copyOf(parts);
        }
    }

    /**
     * It ends and leaves nothing behind (撤销): a compound, a micro-grid, or a larger one out of which the steps before have
     * moved everything.
     *
     * @param successor who answers for it from then on; null for a compound or micro-grid that simply is no more
     */
    record Retire(String of, @Nullable String successor) implements ReformStep {}
}
