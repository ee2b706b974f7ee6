package org.civicgrid.governance.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.civicgrid.governance.access.Reach;
import org.civicgrid.governance.database.VersionedTable;
import org.civicgrid.governance.problem.EntityTags;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The table of a register: its rows are read within a reach, and listed and counted by territory and day.
 *
 * @param <R> one of its rows
 */
public abstract class RegisterTable<R extends RegisterRow> extends VersionedTable<R> {

    /** @param name of the table */
    protected RegisterTable(JdbcClient jdbc, String name, RowMapper<R> mapper) {
        super(jdbc, name, mapper);
    }

    /** The row; empty when there is none within the reach. */
    public Optional<R> find(int id, Reach reach) {
        return where("id = ?", id)
                .optional()
                .filter(row -> reach.browses(row.standing().place()));
    }

    /** The same, locked against other changes until the transaction ends. */
    public Optional<R> lock(int id, Reach reach) {
        return where("id = ? for no key update", id)
                .optional()
                .filter(row -> reach.browses(row.standing().place()));
    }

    /**
     * The row that is going to change, locked; empty when there is none within the reach.
     *
     * @param version that the caller has seen
     * @throws Refusal of kind STALE if it has changed since, or what {@link RegisterRow#ended} says if it has an end
     */
    public Optional<R> lockOpen(int id, int version, Reach reach) {
        var found = lock(id, reach);
        found.ifPresent(row -> {
            EntityTags.requireSame(version, row.version());
            row.requireOpen();
        });
        return found;
    }

    /**
     * The statement of a list, with {@code :top} and {@code :day} set: rows that stand in a territory and hold on a day.
     *
     * @param below with those of the territories below, not of this one alone
     * @param rest further conditions and the order, a constant of the caller
     */
    protected StatementSpec list(Territory top, boolean below, LocalDate day, String rest) {
        return holding("select *", top, below, day, rest);
    }

    /** The same as it is asked for, with {@code :words} in small letters, too; they are empty for all. */
    protected StatementSpec list(Territory top, RegisterQuery query, LocalDate day, String rest) {
        return list(top, query.below(), day, rest).param("words", words(query.words()));
    }

    /** A constant for the condition of a list; empty for null, which asks for any. */
    protected static String value(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name();
    }

    /**
     * How many hold on a day in and below a territory: per kind and child territory.
     *
     * @param kind column of the kind
     */
    protected List<Count> counts(String kind, Territory top, LocalDate day) {
        var child = top.level().below().orElse(Level.COMPOUND).getColumn();
        var keys = child + ", " + kind;
        return holding(
                        "select " + child + " as child_id, " + kind + " as kind, count(*) as number",
                        top,
                        true,
                        day,
                        " group by " + keys + " order by " + keys)
                .query(Count.class)
                .list();
    }

    /**
     * How many of a kind.
     *
     * @param childId the territory one level below; null for what stands on the territory itself
     */
    public record Count(@Nullable Integer childId, String kind, long number) {}

    private StatementSpec holding(String select, Territory top, boolean below, LocalDate day, String rest) {
        return jdbc.sql(select + " from " + name + " where " + column(top, below) + " = :top"
                        + " and valid_from <= :day and (valid_to is null or valid_to > :day)" + rest)
                .param("top", top.id())
                .param("day", day);
    }

    /**
     * Adds a row.
     *
     * @param statement an insert that returns the row, with its values but those of the standing
     */
    protected R insert(StatementSpec statement, Standing standing) {
        return standing(statement, standing).query(mapper).single();
    }

    @Override
    protected final StatementSpec updating(R after) {
        return standing(changing(after), after.standing());
    }

    /** As {@link #updating}, with its values but those of the standing. */
    protected abstract StatementSpec changing(R after);

    private static StatementSpec standing(StatementSpec statement, Standing it) {
        var place = it.place();
        return statement
                .param("territory", it.territoryId())
                .param("district", place.districtId())
                .param("street", place.streetId())
                .param("community", place.communityId())
                .param("grid", place.gridId())
                .param("compound", place.compoundId())
                .param("microGrid", place.microGridId())
                .param("from", it.from())
                .param("to", it.to())
                .param("endReason", it.endReason());
    }

    /** The column that holds a territory: of those that stand in or below it, or on it alone. */
    protected static String column(Territory top, boolean below) {
        return below ? top.level().getColumn() : "territory_id";
    }

    /** Words as a list compares them: in small letters; empty for all. */
    protected static String words(@Nullable String typed) {
        return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    }
}
