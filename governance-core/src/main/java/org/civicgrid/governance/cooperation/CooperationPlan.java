package org.civicgrid.governance.cooperation;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import org.civicgrid.governance.kernel.FormInput;
import org.jspecify.annotations.Nullable;

/** What is planned, for which days and with whom: checked. */
record CooperationPlan(
        CooperationKind kind,
        String title,
        @Nullable String content,
        LocalDate startsOn,
        LocalDate endsOn,
        CooperationParties parties) {

    static final int LONGEST_TITLE = 80;
    static final int LONGEST_TEXT = 1000;

    private static final int MOST_DAYS = 366;

    /** Reads the fields; what is faulty is noted. The first day lies at most a year ahead. */
    static CooperationPlan read(FormInput form, CooperationChange given, LocalDate today) {
        form.when(given.kind() == null, "kind", "required", null);
        form.when(given.startsOn() == null, "startsOn", "required", null);
        var first = form.beginning("startsOn", given.startsOn(), today);
        var last = requireNonNullElse(given.endsOn(), first);
        form.when(
                last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS)),
                "endsOn",
                "out-of-range",
                last,
                first.toString(),
                first.plusDays(MOST_DAYS).toString());
        return new CooperationPlan(
                requireNonNullElse(given.kind(), CooperationKind.ORG),
                form.required("title", given.title(), LONGEST_TITLE),
                form.optional("content", given.content(), LONGEST_TEXT),
                first,
                last,
                CooperationParties.read(form, given.organizations(), given.residentUnits()));
    }
}
