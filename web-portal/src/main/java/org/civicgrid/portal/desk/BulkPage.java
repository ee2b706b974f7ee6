package org.civicgrid.portal.desk;

import java.util.List;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.frame.InputField;
import org.jspecify.annotations.Nullable;

/**
 * What one act would do to the cases chosen in a list, before it is done; under the model name {@code page} of
 * {@code desk/bulk}.
 *
 * @param name of the act
 * @param back address of the list that they were chosen from
 * @param rows in the order chosen
 * @param form the unit of each that is sent to one, and what is said of all
 */
public record BulkPage(Action act, String name, String back, List<Row> rows, Form form) {

    /**
     * One case.
     *
     * @param title empty when the acting post does not read it
     * @param tone class of the status word
     * @param version that is seen here; what somebody else changes meanwhile is refused
     * @param unit where a dispatch sends it; null for other acts, and when it cannot be done
     * @param why it cannot be done; null when it can
     */
    public record Row(
            String number,
            String title,
            String stage,
            String tone,
            int version,
            @Nullable InputField unit,
            @Nullable String why) {}

    public BulkPage {
        rows = List.copyOf(rows);
    }

    /** What is said of all. */
    public List<InputField> said() {
        return form.fields().stream()
                .filter(field -> rows.stream().noneMatch(row -> field.equals(row.unit())))
                .toList();
    }

    /** How many it can be done to. */
    public long ready() {
        return rows.stream().filter(row -> row.why() == null).count();
    }

    /** Whether it goes to a unit. */
    public boolean sends() {
        return act == Action.DISPATCH;
    }
}
