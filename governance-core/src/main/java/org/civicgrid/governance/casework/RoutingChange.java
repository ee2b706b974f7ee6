package org.civicgrid.governance.casework;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A change of the routing rules from a day on; {@link RoutingRules} looks ahead at it and carries it out. */
public sealed interface RoutingChange {

    /** First day of the change, Asia/Shanghai; null when none was given, which is refused. */
    @Nullable
    LocalDate day();

    /** First day of a change that has been checked. */
    default LocalDate from() {
        return Objects.requireNonNull(day());
    }

    /** Why; kept in the audit. */
    String reason();

    /**
     * A new rule.
     *
     * @param minSeverity applies from this severity on; null for any
     * @param channel applies to this channel; null for any
     * @param territory code of the territory in which it applies; null for everywhere
     * @param before the rule before which it stands; null for the last place
     * @param replaces a rule that ends on that day; null for none
     */
    record Add(
            String typePattern,
            @Nullable Severity minSeverity,
            @Nullable Channel channel,
            @Nullable String territory,
            String lead,
            String note,
            String noteEn,
            @Nullable Integer before,
            @Nullable Integer replaces,
            @Nullable LocalDate day,
            String reason)
            implements RoutingChange {}

    /** A rule ends. */
    record End(int rule, @Nullable LocalDate day, String reason) implements RoutingChange {}

    /**
     * A rule goes to another place in the order.
     *
     * @param before the rule before which it stands from then on; null for the last place
     */
    record Move(
            int rule, @Nullable Integer before, @Nullable LocalDate day, String reason) implements RoutingChange {}
}
