package org.civicgrid.portal.catalogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.CaseType;
import org.civicgrid.governance.casework.CaseTypeDraft;
import org.civicgrid.governance.casework.GovernanceDomain;
import org.civicgrid.governance.casework.Severity;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.worktime.TimeBasis;
import org.civicgrid.portal.desk.Words;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.InputField;
import org.springframework.stereotype.Component;

/** A version of a case type as a form, and a form as a draft. */
@Component
@RequiredArgsConstructor
public class TypeForms {

    static final List<String> LINES = List.of("BOTH", "SAFETY", "DEVELOPMENT");
    static final List<String> LEVELS = List.of("COMMUNITY", "STREET", "DISTRICT");
    static final List<String> SERVICE_CLASSES = List.of("PUBLIC", "WELFARE", "LIVING");
    static final List<String> FLAGS = List.of("fieldCheck", "residentRating", "onTheSpot");

    private static final String PREFIX = "catalogue.type.";
    private static final List<String> LIMITS = List.of("accept", "dispatch", "handle", "check", "whole", "urgent");

    private final CatalogueChoices choices;
    private final Spans spans;
    private final ExtraFieldRows extras;
    private final Words words;

    /** A part of the form under its own heading. */
    public record Group(String heading, List<InputField> fields) {}

    /**
     * The form.
     *
     * @param groups in the order shown
     * @param extras the further fields of reports, shown after the groups
     * @param problems what is wrong besides the fields
     */
    public record Form(List<Group> groups, List<ExtraFieldRows.Row> extras, List<String> problems) {

        public List<InputField> fields() {
            return Stream.concat(
                            groups.stream().map(Group::fields), extras.stream().map(ExtraFieldRows.Row::fields))
                    .flatMap(List::stream)
                    .toList();
        }

        public boolean failed() {
            return !problems.isEmpty() || fields().stream().anyMatch(field -> field.error() != null);
        }
    }

    /**
     * The form with what stands in it.
     *
     * @param fresh whether it is for a new type, whose code is still to be given
     */
    Form form(ActingPost by, boolean fresh, Map<String, String> values, Map<String, String> faults) {
        var rows = extras.rows(values, faults);
        var others = new LinkedHashMap<>(faults);
        rows.stream().flatMap(row -> row.fields().stream()).forEach(field -> others.remove(field.name()));
        var form = new FormFields(words, PREFIX, values, others);
        var matter = new ArrayList<InputField>();
        matter.add(fresh ? form.hinted("code", true, 16) : form.hidden("code"));
        matter.addAll(List.of(
                form.text("name", true, 60),
                form.text("nameEn", true, 80),
                form.text("className", true, 60),
                form.text("classNameEn", true, 80),
                form.select("domain", true, choices.of("domain.", GovernanceDomain.values())),
                form.select("line", true, choices.of("catalogue.line.", LINES)),
                form.select("serviceClass", false, choices.of("catalogue.class.", SERVICE_CLASSES)),
                form.select("severity", true, choices.of("severity.", Severity.values())),
                form.hinted("keywords", false, 400)));
        var departments = choices.departments(by);
        var groups = List.of(
                new Group(words.of("catalogue.group.matter"), matter),
                new Group(
                        words.of("catalogue.group.limits"),
                        Stream.concat(
                                        Stream.of(form.radio(
                                                "basis", choices.of("catalogue.basis.", TimeBasis.values()))),
                                        LIMITS.stream()
                                                .map(name -> name.equals("urgent")
                                                        ? form.hinted(name, false, 20)
                                                        : form.text(name, true, 20)))
                                .toList()),
                new Group(
                        words.of("catalogue.group.units"),
                        List.of(
                                form.select("leadLevel", true, choices.of("catalogue.level.", LEVELS)),
                                form.select("leadDepartment", true, departments),
                                form.checks("assistDepartments", departments))),
                new Group(
                        words.of("catalogue.group.rules"),
                        List.of(
                                form.select("proof", true, choices.of("catalogue.proof.", CaseType.Proof.values())),
                                form.checks("flags", flags()),
                                form.number("duplicateRadius"),
                                form.number("duplicateWindow"),
                                form.text("source", true, 160))),
                new Group(words.of("catalogue.group.why"), List.of(form.area("note", true, 400))));
        return new Form(groups, rows, form.otherProblems());
    }

    /** What stands in the form at first. */
    Map<String, String> values(CaseTypeDraft it) {
        var values = new HashMap<String, String>();
        values.put("code", it.code());
        values.put("name", it.naming().name());
        values.put("nameEn", it.naming().nameEn());
        values.put("className", it.naming().className());
        values.put("classNameEn", it.naming().classNameEn());
        values.put("domain", it.domain().name());
        values.put("line", it.line());
        values.put("serviceClass", Objects.requireNonNullElse(it.serviceClass(), ""));
        values.put("severity", it.severity().name());
        values.put("keywords", Objects.requireNonNullElse(it.keywords(), ""));
        values.put("leadLevel", it.leadLevel());
        values.put("leadDepartment", it.leadDepartment());
        values.put("assistDepartments", String.join(",", it.assistDepartments()));
        values.put("proof", it.proof().name());
        values.put("flags", flags(it));
        values.put("duplicateRadius", String.valueOf(it.duplicates().radiusMetres()));
        values.put("duplicateWindow", String.valueOf(it.duplicates().window().toHours()));
        values.putAll(ExtraFieldRows.values(it.extraFields()));
        values.put("source", it.source());
        values.put("note", it.note());
        limits(it.limits(), values);
        return values;
    }

    /** What stands in the form of a new type. */
    Map<String, String> usual() {
        return Map.of(
                "line",
                "BOTH",
                "basis",
                "WORKING",
                "duplicateRadius",
                "100",
                "duplicateWindow",
                "168",
                "severity",
                "NORMAL");
    }

    /** @throws InvalidInput naming every field that cannot be read */
    CaseTypeDraft draft(Sent sent) {
        var flags = sent.all("flags");
        var draft = new CaseTypeDraft(
                sent.textOrEmpty("code"),
                sent.textOrEmpty("line"),
                sent.one(GovernanceDomain.class, "domain"),
                sent.text("serviceClass"),
                new CaseType.Naming(
                        sent.textOrEmpty("className"),
                        sent.textOrEmpty("classNameEn"),
                        sent.textOrEmpty("name"),
                        sent.textOrEmpty("nameEn")),
                sent.text("keywords"),
                sent.textOrEmpty("leadDepartment"),
                sent.all("assistDepartments"),
                sent.textOrEmpty("leadLevel"),
                sent.one(Severity.class, "severity"),
                limits(sent),
                flags.contains("fieldCheck"),
                flags.contains("residentRating"),
                sent.one(CaseType.Proof.class, "proof"),
                new CaseType.DuplicateRule(
                        sent.amount("duplicateRadius"), Duration.ofHours(sent.amount("duplicateWindow"))),
                flags.contains("onTheSpot"),
                ExtraFieldRows.read(sent),
                sent.textOrEmpty("source"),
                sent.textOrEmpty("note"));
        sent.refuseIfAny();
        return draft;
    }

    private CaseType.Limits limits(Sent sent) {
        var basis = sent.one(TimeBasis.class, "basis");
        return new CaseType.Limits(
                basis,
                limit(sent, "accept", basis),
                limit(sent, "dispatch", basis),
                limit(sent, "handle", basis),
                limit(sent, "check", basis),
                limit(sent, "whole", basis),
                spans.read(sent.faults(), "urgent", sent.text("urgent"), TimeBasis.CALENDAR));
    }

    private Duration limit(Sent sent, String field, TimeBasis basis) {
        var text = sent.text(field);
        sent.faults().when(text == null, field, "required", null);
        return Objects.requireNonNullElse(spans.read(sent.faults(), field, text, basis), Duration.ZERO);
    }

    private void limits(CaseType.Limits it, Map<String, String> values) {
        values.put("basis", it.basis().name());
        values.put("accept", spans.print(it.accept(), it.basis()));
        values.put("dispatch", spans.print(it.dispatch(), it.basis()));
        values.put("handle", spans.print(it.handle(), it.basis()));
        values.put("check", spans.print(it.check(), it.basis()));
        values.put("whole", spans.print(it.whole(), it.basis()));
        values.put("urgent", spans.print(it.urgent(), TimeBasis.CALENDAR));
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
