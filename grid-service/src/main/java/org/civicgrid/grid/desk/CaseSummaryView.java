package org.civicgrid.grid.desk;

import java.time.Instant;
import java.util.Locale;
import org.civicgrid.governance.casework.CaseSummary;
import org.civicgrid.governance.casework.GovernanceDomain;
import org.civicgrid.governance.casework.Light;
import org.civicgrid.governance.casework.Outcome;
import org.civicgrid.governance.casework.PendingDecision;
import org.civicgrid.governance.casework.Severity;
import org.civicgrid.governance.casework.Stage;
import org.civicgrid.governance.organization.UnitNames.UnitLabel;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param place name of its grid
 * @param lng degrees east, CGCS2000
 * @param lat degrees north, CGCS2000
 * @param lead unit that leads; null before dispatch
 * @param holder unit whose move it is; null once closed
 * @param light lamp of the running clock
 */
record CaseSummaryView(
        String number,
        String title,
        String typeCode,
        String typeName,
        GovernanceDomain domain,
        Severity severity,
        Stage stage,
        @Nullable Outcome outcome,
        String place,
        @Nullable String address,
        double lng,
        double lat,
        @Nullable UnitLabel lead,
        @Nullable UnitLabel holder,
        boolean suspended,
        @Nullable PendingDecision pending,
        Light light,
        Instant reportedAt,
        @Nullable Instant dueAt,
        @Nullable Instant closedAt) {

    static CaseSummaryView of(CaseSummary it, Instant now, Locale locale) {
        return new CaseSummaryView(
                it.number(),
                it.title(),
                it.typeCode(),
                Language.choose(locale, it.typeName(), it.typeNameEn()),
                it.domain(),
                it.severity(),
                it.stage(),
                it.outcome(),
                it.place(),
                it.address(),
                it.lng(),
                it.lat(),
                unit(it.leadUnitCode(), it.leadUnit()),
                unit(it.holderUnitCode(), it.holderUnit()),
                it.suspended(),
                it.pending(),
                it.light(now),
                it.reportedAt(),
                it.dueAt(),
                it.closedAt());
    }

    private static @Nullable UnitLabel unit(@Nullable String code, @Nullable String name) {
        return code == null || name == null ? null : new UnitLabel(code, name);
    }
}
