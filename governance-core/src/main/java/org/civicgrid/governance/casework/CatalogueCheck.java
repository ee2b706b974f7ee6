package org.civicgrid.governance.casework;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.OrganizationUnit;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.governance.problem.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what a version of a case type is to say; names every fault at once. */
@Component
@RequiredArgsConstructor
class CatalogueCheck {

    private static final String CODE = "[A-Z]{3}-\\d{4}";
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int WIDEST = 5000;
    private static final Duration OLDEST = Duration.ofHours(8760);

    private static final Set<String> LINES = Set.of("SAFETY", "DEVELOPMENT", "BOTH");
    private static final Set<String> LEVELS = Set.of("COMMUNITY", "STREET", "DISTRICT");
    private static final Set<String> SERVICE_CLASSES = Set.of("PUBLIC", "WELFARE", "LIVING");

    private final ForceRegister force;

    /**
     * The draft with its texts tidied.
     *
     * @throws InvalidInput naming every fault
     */
    CaseTypeDraft tidy(CaseTypeDraft it) {
        var form = new FormInput();
        var code = form.required("code", it.code(), 16);
        form.when(!code.isEmpty() && !code.matches(CODE), "code", "case-type-code", code);
        form.when(!LINES.contains(it.line()), "line", "not-offered", it.line());
        form.when(!LEVELS.contains(it.leadLevel()), "leadLevel", "not-offered", it.leadLevel());
        form.when(
                it.serviceClass() != null && !SERVICE_CLASSES.contains(it.serviceClass()),
                "serviceClass",
                "not-offered",
                it.serviceClass());
        var tidy = new CaseTypeDraft(
                code,
                it.line(),
                it.domain(),
                it.serviceClass(),
                new CaseType.Naming(
                        form.required("className", it.naming().className(), 60),
                        form.required("classNameEn", it.naming().classNameEn(), 80),
                        form.required("name", it.naming().name(), 60),
                        form.required("nameEn", it.naming().nameEn(), 80)),
                form.optional("keywords", it.keywords(), 400),
                it.leadDepartment(),
                it.assistDepartments().stream().distinct().sorted().toList(),
                it.leadLevel(),
                it.severity(),
                it.limits(),
                it.fieldCheck(),
                it.residentRating(),
                it.proof(),
                it.duplicates(),
                it.onTheSpot(),
                ExtraFields.tidy(form, it.extraFields()),
                form.required("source", it.source(), 160),
                form.required("note", it.note(), 400));
        departments(form, it);
        limits(form, it.limits());
        duplicates(form, it.duplicates());
        form.refuseIfAny();
        return tidy;
    }

    private void departments(FormInput form, CaseTypeDraft it) {
        form.when(!isDepartment(it.leadDepartment()), "leadDepartment", "department-unknown", it.leadDepartment());
        it.assistDepartments()
                .forEach(code -> form.when(!isDepartment(code), "assistDepartments", "department-unknown", code));
        form.when(
                it.assistDepartments().contains(it.leadDepartment()),
                "assistDepartments",
                "lead-assists",
                it.leadDepartment());
    }

    private boolean isDepartment(String code) {
        return force.findUnit(code)
                .map(OrganizationUnit::kind)
                .filter(UnitKind.DEPARTMENT::equals)
                .isPresent();
    }

    private static void limits(FormInput form, CaseType.Limits it) {
        length(form, "accept", it.accept());
        length(form, "dispatch", it.dispatch());
        length(form, "handle", it.handle());
        length(form, "check", it.check());
        length(form, "whole", it.whole());
        length(form, "urgent", it.urgent());
        for (var part : List.of(it.accept(), it.dispatch(), it.handle(), it.check())) {
            form.when(part.compareTo(it.whole()) > 0, "whole", "shorter-than-a-stage", null);
        }
    }

    private static void length(FormInput form, String field, @Nullable Duration limit) {
        var wrong = limit != null && (limit.isNegative() || limit.toMinutes() < 1 || limit.compareTo(LONGEST) > 0);
        form.when(wrong, field, "limit-out-of-range", null, LONGEST.toDays());
    }

    private static void duplicates(FormInput form, CaseType.DuplicateRule it) {
        var metres = it.radiusMetres();
        form.when(metres < 0 || metres > WIDEST, "duplicateRadius", "out-of-range", metres, 0, WIDEST);
        var hours = it.window().toHours();
        form.when(
                it.window().isNegative() || it.window().compareTo(OLDEST) > 0,
                "duplicateWindow",
                "out-of-range",
                hours,
                0,
                OLDEST.toHours());
    }
}
