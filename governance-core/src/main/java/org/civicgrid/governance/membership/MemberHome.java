package org.civicgrid.governance.membership;

import java.util.stream.Stream;
import org.civicgrid.governance.kernel.FormInput;
import org.jspecify.annotations.Nullable;

/** Which organisation, unit, or unit outside the district holds the membership: exactly one, checked. */
record MemberHome(
        @Nullable Integer organization,
        @Nullable Integer residentUnit,
        @Nullable String elsewhere) {

    private static final int LONGEST_NAME = 80;

    /** Reads the fields; that none or several are given is noted. */
    static MemberHome read(
            FormInput form,
            @Nullable Integer organization,
            @Nullable Integer residentUnit,
            @Nullable String elsewhere) {
        var home = new MemberHome(organization, residentUnit, form.optional("elsewhere", elsewhere, LONGEST_NAME));
        var given = Stream.of(home.organization != null, home.residentUnit != null, home.elsewhere != null)
                .filter(it -> it)
                .count();
        form.when(given != 1, "home", "one-home", null);
        return home;
    }

    HomeKind kind() {
        if (organization != null) {
            return HomeKind.ORGANIZATION;
        }
        return residentUnit != null ? HomeKind.RESIDENT_UNIT : HomeKind.ELSEWHERE;
    }

    /** What the audit says of it. */
    String inWords() {
        return elsewhere != null ? elsewhere : kind() + " " + (organization != null ? organization : residentUnit);
    }
}
