package org.civicgrid.governance.cooperation;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Objects;
import org.civicgrid.governance.kernel.FormInput;
import org.jspecify.annotations.Nullable;

/** Who takes part: numbers of Party organisations and of resident units, each once, ascending. */
record CooperationParties(List<Integer> organizations, List<Integer> residentUnits) {

    private static final int MOST = 100;

    CooperationParties {
        organizations = List.copyOf(organizations);
        residentUnits = List.copyOf(residentUnits);
    }

    /** Reads the fields; that none or too many are named is noted. */
    static CooperationParties read(
            FormInput form,
            @Nullable List<@Nullable Integer> organizations,
            @Nullable List<@Nullable Integer> residentUnits) {
        var parties = new CooperationParties(tidy(organizations), tidy(residentUnits));
        var number = parties.number();
        form.when(number == 0, "residentUnits", "required", null)
                .when(number > MOST, "residentUnits", "out-of-range", number, 1, MOST);
        return number > MOST ? new CooperationParties(List.of(), List.of()) : parties;
    }

    int number() {
        return organizations.size() + residentUnits.size();
    }

    private static List<Integer> tidy(@Nullable List<@Nullable Integer> given) {
        return requireNonNullElse(given, List.<Integer>of()).stream()
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
