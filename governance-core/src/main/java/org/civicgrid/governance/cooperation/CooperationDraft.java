package org.civicgrid.governance.cooperation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shared action to enter.
 *
 * @param committee the regional committee that holds it
 * @param startsOn first day, Asia/Shanghai; by it the action counts in a month
 * @param endsOn last day; null for the first
 * @param organizations Party organisations that take part
 * @param residentUnits resident units that take part; at least one of both together
 */
public record CooperationDraft(
        @Nullable Integer committee,
        @Nullable CooperationKind kind,
        @Nullable String title,
        @Nullable String content,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable List<@Nullable Integer> organizations,
        @Nullable List<@Nullable Integer> residentUnits) {

    CooperationChange plan() {
        return new CooperationChange(kind, title, content, startsOn, endsOn, organizations, residentUnits);
    }
}
