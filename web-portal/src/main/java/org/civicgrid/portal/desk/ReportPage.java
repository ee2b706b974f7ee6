package org.civicgrid.portal.desk;

import java.util.List;
import org.civicgrid.portal.frame.InputField;

/**
 * The page on which a case is reported, under the model name {@code page} of {@code desk/report}.
 *
 * @param matter what happened
 * @param further what the chosen type asks beside it
 * @param place where; the map writes into its fields {@code lng} and {@code lat}
 * @param reporter who told it
 * @param problems what was wrong besides the fields at the last try
 * @param territoryCode territory whose outlines are drawn
 * @param key idempotency key of this form: sent twice, it makes one case
 */
public record ReportPage(
        List<InputField> matter,
        ReportFurther further,
        List<InputField> place,
        List<InputField> reporter,
        List<String> problems,
        String territoryCode,
        String key) {

    /** Every field, for the summary of problems. */
    public List<InputField> fields() {
        return java.util.stream.Stream.of(matter, further.fields(), place, reporter)
                .flatMap(List::stream)
                .toList();
    }

    /** Whether the last try failed. */
    public boolean failed() {
        return !problems.isEmpty() || fields().stream().anyMatch(field -> field.error() != null);
    }
}
