package org.civicgrid.portal.catalogue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.CaseType;
import org.civicgrid.governance.casework.CaseTypeDraft;
import org.civicgrid.governance.casework.GovernanceDomain;
import org.civicgrid.governance.casework.Severity;
import org.civicgrid.governance.worktime.TimeBasis;
import org.civicgrid.portal.desk.Words;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.FormFields;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Choice;
import org.springframework.stereotype.Component;

/** A version of a case type as a form, and a form as a draft. */
@Component
@RequiredArgsConstructor
class TypeForms {

    static final List<String> LINES = List.of("BOTH", "SAFETY", "DEVELOPMENT");
    static final List<String> LEVELS = List.of("COMMUNITY", "STREET", "DISTRICT");
    static final List<String> SERVICE_CLASSES = List.of("PUBLIC", "WELFARE", "LIVING");
    static final List<String> FLAGS = List.of("fieldCheck", "residentRating", "onTheSpot");

    private static final String PREFIX = "catalogue.type.";
    private static final List<String> LIMITS = List.of("accept", "dispatch", "handle", "check", "whole");
    private static final String URGENT = "urgent";
    private static final int SPAN = 20;

    private final CatalogueChoices choices;
    private final Spans spans;
    private final ExtraFieldRows extras;
    private final Forms forms;
    private final Words words;

    /**
     * The form with what stands in it.
     *
     * @param fresh whether it is for a new type, whose code is still to be given
     */
    Form form(ActingPost by, boolean fresh, Sent sent) {
        var form = forms.of(PREFIX, besides(extras(sent), sent));
        form.under(words.of("catalogue.group.matter"));
        matter(form, fresh);
        form.under(words.of("catalogue.group.limits"));
        limits(form);
        form.under(words.of("catalogue.group.units"));
        units(form, choices.departments(by));
        form.under(words.of("catalogue.group.rules"));
        rules(form);
        return form.under(words.of("catalogue.group.why"))
                .area("note", true, 400)
                .form();
    }

    /** The further fields of reports, shown after the form. */
    List<ExtraFieldRows.Row> extras(Sent sent) {
        return extras.rows(sent);
    }

    /** The same without the faults that stand at further fields. */
    private static Sent besides(List<ExtraFieldRows.Row> extras, Sent sent) {
        var others = new LinkedHashMap<>(sent.faults());
        extras.stream().flatMap(row -> row.fields().stream()).forEach(field -> others.remove(field.name()));
        return sent.refused(others);
    }

    private void matter(FormFields form, boolean fresh) {
        (fresh ? form.text("code", true, 16) : form.hidden("code"))
                .text("name", true, 60)
                .text("nameEn", true, 80)
                .text("className", true, 60)
                .text("classNameEn", true, 80)
                .select("domain", true, words.choices("domain.", GovernanceDomain.values()))
                .select("line", true, choices.of("catalogue.line.", LINES))
                .select("serviceClass", false, choices.of("catalogue.class.", SERVICE_CLASSES))
                .select("severity", true, words.choices("severity.", Severity.values()))
                .text("keywords", false, 400);
    }

    private void limits(FormFields form) {
        form.radio("basis", true, words.choices("catalogue.basis.", TimeBasis.values()));
        LIMITS.forEach(limit -> form.text(limit, true, SPAN));
        form.text(URGENT, false, SPAN);
    }

    private void units(FormFields form, List<Choice> departments) {
        form.select("leadLevel", true, choices.of("catalogue.level.", LEVELS))
                .select("leadDepartment", true, departments)
                .checks("assistDepartments", false, departments);
    }

    private void rules(FormFields form) {
        form.select("proof", true, words.choices("catalogue.proof.", CaseType.Proof.values()))
                .checks("flags", false, flags())
                .number("duplicateRadius", true)
                .number("duplicateWindow", true)
                .text("source", true, 160);
    }

    /** What a form for a version begins with. */
    Sent now(CaseTypeDraft it) {
        var basis = it.limits().basis();
        return ExtraFieldRows.now(it.extraFields())
                .with("code", it.code())
                .with("name", it.naming().name())
                .with("nameEn", it.naming().nameEn())
                .with("className", it.naming().className())
                .with("classNameEn", it.naming().classNameEn())
                .with("domain", it.domain())
                .with("line", it.line())
                .with("serviceClass", it.serviceClass())
                .with("severity", it.severity())
                .with("keywords", it.keywords())
                .with("basis", basis)
                .with("accept", spans.print(it.limits().accept(), basis))
                .with("dispatch", spans.print(it.limits().dispatch(), basis))
                .with("handle", spans.print(it.limits().handle(), basis))
                .with("check", spans.print(it.limits().check(), basis))
                .with("whole", spans.print(it.limits().whole(), basis))
                .with(URGENT, spans.print(it.limits().urgent(), TimeBasis.CALENDAR))
                .with("leadLevel", it.leadLevel())
                .with("leadDepartment", it.leadDepartment())
                .with("assistDepartments", String.join(",", it.assistDepartments()))
                .with("proof", it.proof())
                .with("flags", flags(it))
                .with("duplicateRadius", it.duplicates().radiusMetres())
                .with("duplicateWindow", it.duplicates().window().toHours())
                .with("source", it.source())
                .with("note", it.note());
    }

    /** What the form of a new type begins with. */
    static Sent fresh() {
        return Sent.nothing()
                .with("line", "BOTH")
                .with("basis", TimeBasis.WORKING)
                .with("duplicateRadius", 100)
                .with("duplicateWindow", 168)
                .with("severity", Severity.NORMAL);
    }

    CaseTypeDraft draft(Reading in) {
        var flags = in.all("flags");
        return new CaseTypeDraft(
                in.textOrEmpty("code"),
                in.textOrEmpty("line"),
                in.requiredConstant(GovernanceDomain.class, "domain"),
                in.text("serviceClass"),
                new CaseType.Naming(
                        in.textOrEmpty("className"),
                        in.textOrEmpty("classNameEn"),
                        in.textOrEmpty("name"),
                        in.textOrEmpty("nameEn")),
                in.text("keywords"),
                in.textOrEmpty("leadDepartment"),
                in.all("assistDepartments"),
                in.textOrEmpty("leadLevel"),
                in.requiredConstant(Severity.class, "severity"),
                limits(in),
                flags.contains("fieldCheck"),
                flags.contains("residentRating"),
                in.requiredConstant(CaseType.Proof.class, "proof"),
                new CaseType.DuplicateRule(
                        in.requiredInteger("duplicateRadius"), Duration.ofHours(in.requiredInteger("duplicateWindow"))),
                flags.contains("onTheSpot"),
                ExtraFieldRows.read(in),
                in.textOrEmpty("source"),
                in.textOrEmpty("note"));
    }

    private CaseType.Limits limits(Reading in) {
        var basis = in.requiredConstant(TimeBasis.class, "basis");
        return new CaseType.Limits(
                basis,
                limit(in, "accept", basis),
                limit(in, "dispatch", basis),
                limit(in, "handle", basis),
                limit(in, "check", basis),
                limit(in, "whole", basis),
                spans.read(in, URGENT, TimeBasis.CALENDAR));
    }

    private Duration limit(Reading in, String field, TimeBasis basis) {
        in.requiredText(field);
        return Objects.requireNonNullElse(spans.read(in, field, basis), Duration.ZERO);
    }

    private List<Choice> flags() {
        return FLAGS.stream()
                .map(flag -> new Choice(flag, words.of(PREFIX + flag)))
                .toList();
    }

    private static String flags(CaseTypeDraft it) {
        return Stream.of(
                        it.fieldCheck() ? FLAGS.get(0) : "",
                        it.residentRating() ? FLAGS.get(1) : "",
                        it.onTheSpot() ? FLAGS.get(2) : "")
                .filter(flag -> !flag.isEmpty())
                .collect(Collectors.joining(","));
    }
}
