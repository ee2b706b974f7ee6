package org.civicgrid.grid.desk;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import org.civicgrid.governance.casework.CaseFilter;
import org.civicgrid.governance.casework.Channel;
import org.civicgrid.governance.casework.GovernanceDomain;
import org.civicgrid.governance.casework.Light;
import org.civicgrid.governance.casework.Stage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.problem.FromQuery;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.territory.MapDay;
import org.civicgrid.governance.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;

/** Which cases are asked for, and in what order. */
@FromQuery
record CaseListRequest(
        @Parameter(description = "Inside the territory with this code") @Nullable
        String territory,

        @Parameter(
                description =
                        "On which map they lie there: today (the default), as-was on the day of their report, or a date")
        @Nullable
        String map,

        @Nullable Stage stage,

        @Parameter(description = "Code of a case type") @Nullable
        String type,

        @Nullable GovernanceDomain domain,
        @Nullable Channel channel,

        @Parameter(description = "Lamp of the running clock") @Nullable
        Light light,

        @Parameter(description = "Code of the unit that leads") @Nullable
        String leadUnit,

        @Parameter(description = "It is the turn of the acting post's unit") @Nullable
        Me holder,

        @Parameter(description = "Reported by the acting post") @Nullable
        Me reporter,

        @Parameter(description = "Followed by the acting post") @Nullable
        Me followed,

        @Parameter(description = "Only open, or only ended ones") @Nullable
        Boolean open,

        @Parameter(
                description =
                        "Words of title, address and description; at least two characters. With further conditions a"
                                + " page may be short, even empty, although next is there: what follows lies further back")
        @Nullable
        String q,

        @Parameter(description = "Reported at or after: a day of Asia/Shanghai (2026-11-23), or an instant") @Nullable
        String from,

        @Parameter(description = "Reported on or before this day of Asia/Shanghai, or before this instant") @Nullable
        String to,

        @Parameter(description = "newest first (the default); urgent: open cases, nearest deadline first") @Nullable
        Sort sort,

        @Parameter(description = "1 to 100; 20 when absent") @Nullable
        Integer limit,

        @Parameter(description = "The next of the page before") @Nullable
        String after) {

    private static final int USUAL_LIMIT = 20;

    /** The acting post itself, in the words of the interface. */
    enum Me {
        me
    }

    /** Orders, in the words of the interface. */
    enum Sort {
        newest,
        urgent
    }

    CaseFilter.Order order() {
        return sort == Sort.urgent ? CaseFilter.Order.MOST_URGENT : CaseFilter.Order.NEWEST;
    }

    Paging paging() {
        return new Paging(limit == null ? USUAL_LIMIT : limit, after);
    }

    /** @throws InvalidInput naming what cannot be */
    CaseFilter filter() {
        var urgent = sort == Sort.urgent;
        if (urgent && Boolean.FALSE.equals(open)) {
            throw InvalidInput.of("sort", "only-open-have-deadlines", sort);
        }
        return CaseFilter.everything()
                .withTerritory(territory == null ? null : TerritoryCode.of("territory", territory))
                .withMap(map == null ? MapDay.TODAY : new MapDay(map))
                .withOpen(urgent ? Boolean.TRUE : open)
                .withStage(stage)
                .withTypeCode(type)
                .withDomain(domain)
                .withChannel(channel)
                .withLight(light)
                .withLeadUnit(leadUnit)
                .withMine(holder != null)
                .withReportedByMe(reporter != null)
                .withFollowedByMe(followed != null)
                .withWords(q)
                .withFrom(moment("from", from))
                .withTo(momentAfter("to", to));
    }

    private static @Nullable Instant moment(String field, @Nullable String text) {
        return text == null ? null : MomentText.start(field, text);
    }

    private static @Nullable Instant momentAfter(String field, @Nullable String text) {
        return text == null ? null : MomentText.end(field, text);
    }
}
