package org.civicgrid.grid.exchange;

import java.util.ArrayList;
import java.util.List;
import org.civicgrid.governance.problem.FieldFault;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one row; each fault names the column as the file does. */
final class RowFaults {

    /** The stable codes; their words and remedies are the messages {@code fault.<code>} and {@code fault.<code>.remedy}. */
    enum Code {
        ROW_SHAPE,
        EXTERNAL_NUMBER_MISSING,
        EXTERNAL_NUMBER_REPEATED,
        TYPE_UNKNOWN,
        STATE_UNKNOWN,
        CHANNEL_UNKNOWN,
        DATE_MISSING,
        DATE_UNREADABLE,
        DATE_RANGE,
        DATE_ORDER,
        PLACE_MISSING,
        PLACE_UNREADABLE,
        PLACE_OUTSIDE,
        PLACE_BEYOND_REACH,
        TEXT_TOO_LONG,
        TEXT_FORBIDDEN
    }

    private final List<FieldFault> all = new ArrayList<>();

    void add(Code code, String column, @Nullable Object value, Object... args) {
        all.add(FieldFault.of(column, code.name(), value, args));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<FieldFault> all() {
        return all;
    }
}
