package org.civicgrid.governance.reform;

import java.util.Set;
import org.springframework.core.annotation.Order;

/** How the rows of one register follow: they stand where they stood, whatever that is called now. */
@Order(RegisterFollower.ORDER)
public abstract class RegisterFollower implements ReformFollower {

    /** Place of registers among those who follow. */
    public static final int ORDER = 100;

    protected final MovedRows rows;
    private final String kind;
    private final String table;

    /** @param table whose rows have the six columns of a place, and are valid from and to a day */
    protected RegisterFollower(MovedRows rows, String kind, String table) {
        this.rows = rows;
        this.kind = kind;
        this.table = table;
    }

    @Override
    public final String kind() {
        return kind;
    }

    @Override
    public Set<String> tables() {
        return Set.of(table);
    }

    @Override
    public long count(Concern concern) {
        return rows.count(table, concern);
    }

    @Override
    public void follow(Redrawn redrawn) {
        rows.follow(table, redrawn);
    }

    @Override
    public boolean isBuiltUpon(int reform) {
        return rows.isBuiltUpon(table, reform);
    }
}
