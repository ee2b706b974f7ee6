package org.civicgrid.portal.desk;

import java.util.List;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.frame.InputField;

/**
 * The page on which a case is reported, under the model name {@code page} of {@code desk/report}.
 *
 * @param form what happened, what the chosen type asks beside it, where, and who told it; the map writes into the fields
 *     {@code lng} and {@code lat}
 * @param typeCode the chosen type; empty while none is
 * @param territoryCode territory whose outlines are drawn
 * @param key idempotency key of this form: sent twice, it makes one case
 */
public record ReportPage(Form form, String typeCode, String territoryCode, String key) {

    static final String MATTER = "matter";
    static final String FURTHER = "further";
    static final String PLACE = "place";
    static final String REPORTER = "reporter";

    public List<InputField> matter() {
        return under(MATTER);
    }

    public ReportFurther further() {
        return new ReportFurther(typeCode, under(FURTHER));
    }

    public List<InputField> place() {
        return under(PLACE);
    }

    public List<InputField> reporter() {
        return under(REPORTER);
    }

    private List<InputField> under(String heading) {
        return form.groups().stream()
                .filter(group -> heading.equals(group.heading()))
                .flatMap(group -> group.fields().stream())
                .toList();
    }
}
