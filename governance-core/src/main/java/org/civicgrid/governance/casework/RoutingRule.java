package org.civicgrid.governance.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.civicgrid.governance.kernel.Validity;
import org.civicgrid.governance.territory.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * An ordered, dated rule that proposes the lead unit.
 *
 * @param orderNo lower wins
 * @param typePattern code of a case type, or a prefix followed by {@code *}
 * @param minSeverity applies from this severity on; null for any
 * @param channel applies to this channel; null for any
 * @param territoryId applies inside this territory; null for everywhere
 * @param lead COMMUNITY, STREET_OFFICE, STREET_CENTRE, DISTRICT_CENTRE, or the code of a unit
 * @param note why, in Chinese; shown on the case
 * @param noteEn why, in English
 */
public record RoutingRule(
        int id,
        int orderNo,
        String typePattern,
        @Nullable Severity minSeverity,
        @Nullable Channel channel,
        @Nullable Integer territoryId,
        String lead,
        String note,
        String noteEn,
        Validity validity) {

    /** What keeps a rule from being the one. */
    public enum Miss {
        TYPE,
        SEVERITY,
        CHANNEL,
        TERRITORY,
        /** It fits, but there is no such unit at the place. */
        UNIT
    }

    /** What does not fit, the first of its conditions; empty when it fits. */
    Optional<Miss> miss(String typeCode, Severity severity, Channel from, Jurisdiction place) {
        if (!covers(typePattern, typeCode)) {
            return Optional.of(Miss.TYPE);
        }
        if (minSeverity != null && severity.compareTo(minSeverity) < 0) {
            return Optional.of(Miss.SEVERITY);
        }
        if (channel != null && channel != from) {
            return Optional.of(Miss.CHANNEL);
        }
        return territoryId == null || covers(place) ? Optional.empty() : Optional.of(Miss.TERRITORY);
    }

    /** Whether a type's code falls under a pattern. */
    public static boolean covers(String pattern, String code) {
        return pattern.endsWith("*")
                ? code.startsWith(pattern.substring(0, pattern.length() - 1))
                : code.equals(pattern);
    }

    boolean holdsOn(LocalDate day) {
        return validity.covers(day);
    }

    private boolean covers(Jurisdiction place) {
        return territoryId.equals(place.districtId())
                || territoryId.equals(place.streetId())
                || territoryId.equals(place.communityId())
                || territoryId.equals(place.gridId())
                || territoryId.equals(place.compoundId());
    }
}
