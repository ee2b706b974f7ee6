package org.civicgrid.governance.cooperation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is planned from now on; which committee holds it never changes.
 *
 * @param startsOn first day, Asia/Shanghai; by it the action counts in a month
 * @param endsOn last day; null for the first
 * @param organizations Party organisations that take part
 * @param residentUnits resident units that take part; at least one of both together
 */
public record CooperationChange(
        @Nullable CooperationKind kind,
        @Nullable String title,
        @Nullable String content,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable List<@Nullable Integer> organizations,
        @Nullable List<@Nullable Integer> residentUnits) {}
