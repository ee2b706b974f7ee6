package org.civicgrid.governance.casework;

import java.util.List;
import org.civicgrid.governance.casework.CaseReader.CaseFile;

/**
 * What a report said in one further field of its type.
 *
 * @param value text, number or truth value
 */
public record CaseAnswer(ExtraField field, Object value) {

    /** The answers of a report, in the order of the fields; {@code type} is the version under which it was made. */
    private static List<CaseAnswer> of(CaseType type, CaseEvent report) {
        var said = report.details().answers();
        return said == null
                ? List.of()
                : type.extraFields().stream()
                        .filter(field -> said.containsKey(field.name()))
                        .map(field -> new CaseAnswer(field, said.get(field.name())))
                        .toList();
    }

    /** The answers of a case: those of its report, in the fields of the type that it was reported as. */
    public static List<CaseAnswer> of(CaseFile file, CaseTypeCatalogue types) {
        var report = file.history().get(0);
        var typeId = report.details().typeId();
        return of(typeId == null ? file.type() : types.byId(typeId), report);
    }
}
