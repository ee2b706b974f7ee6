package org.civicgrid.governance.meeting;

import java.time.Instant;
import org.civicgrid.governance.territory.TerritoryRegistry;

/**
 * A meeting in a list.
 *
 * @param territory code of the host's territory
 * @param resolutions how many it passed
 * @param version for the entity tag
 */
public record MeetingSummary(
        int id,
        MeetingKind kind,
        MeetingState state,
        int host,
        String territory,
        String territoryName,
        String title,
        String place,
        Instant startsAt,
        Instant endsAt,
        int resolutions,
        boolean madeUp,
        int version) {

    static MeetingSummary of(Meetings.MeetingLine line, TerritoryRegistry territories) {
        var it = line.meeting();
        var territory = territories.require(it.territoryId());
        return new MeetingSummary(
                it.id(),
                it.kind(),
                it.state(),
                it.hostId(),
                territory.code().digits(),
                territory.name(),
                it.facts().title(),
                it.facts().place(),
                it.facts().startsAt(),
                it.facts().endsAt(),
                line.resolutions(),
                it.madeUp(),
                it.version());
    }
}
