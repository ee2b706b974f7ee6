package org.civicgrid.portal.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import lombok.AccessLevel;
import lombok.With;
import org.civicgrid.governance.casework.CaseFilter;
import org.civicgrid.governance.casework.Channel;
import org.civicgrid.governance.casework.GovernanceDomain;
import org.civicgrid.governance.casework.Light;
import org.civicgrid.governance.casework.Stage;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.problem.FromQuery;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.territory.MapDay;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.portal.form.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of a list says. What cannot be read is refused.
 *
 * @param tab mine, soon, overdue, followed, all or, for a department, handled
 * @param open only open, or only ended cases; null for both
 * @param map on which the cases lie in the territory; today's when absent
 * @param after keyset position of the page before
 */
@FromQuery
record WorklistQuery(
        @Nullable String tab,
        @Nullable String q,
        @Nullable Stage stage,
        @Nullable Light light,
        @Nullable Boolean open,
        @Nullable GovernanceDomain domain,
        @Nullable String type,
        @Nullable Channel channel,
        @Nullable String territory,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable MapDay map,
        @With(AccessLevel.PRIVATE) @Nullable String after) {

    /** Tabs in which closed cases stand too, newest first and uncounted. */
    static final Set<String> WHOLE = Set.of("followed", "all", "handled");

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9998;

    /** The same list from its beginning. */
    WorklistQuery start() {
        return withAfter(null);
    }

    /** Whether it looks for words. */
    boolean searches() {
        return given(q);
    }

    /** Whether anything but the tab is set. */
    boolean filtered() {
        return searches()
                || stage != null
                || light != null
                || domain != null
                || given(type)
                || channel != null
                || given(territory)
                || from != null
                || to != null
                || map != null;
    }

    CaseFilter filter(String tab) {
        var lamp =
                switch (tab) {
                    case "soon" -> Light.YELLOW;
                    case "overdue" -> Light.RED;
                    default -> light;
                };
        return CaseFilter.everything()
                .withTerritory(given(territory) ? new TerritoryCode(territory) : null)
                .withOpen(WHOLE.contains(tab) ? open : Boolean.TRUE)
                .withStage(stage)
                .withTypeCode(given(type) ? type : null)
                .withDomain(domain)
                .withChannel(channel)
                .withLight(lamp)
                .withMine(tab.equals("mine"))
                .withFollowedByMe(tab.equals("followed"))
                .withWords(given(q) ? q.strip() : null)
                .withFrom(start("from", from, 0))
                .withTo(start("to", to, 1))
                .withMap(MapDay.orToday(map));
    }

    /** What is filtered, as a form holds it. */
    Sent sent() {
        return Sent.nothing()
                .with("q", q)
                .with("stage", stage)
                .with("light", light)
                .with("domain", domain)
                .with("type", type)
                .with("channel", channel)
                .with("territory", territory)
                .with("from", from)
                .with("to", to)
                .with("map", map == null ? null : map.text());
    }

    /** The same list as an address; {@code after} null for its beginning. */
    String address(String path, String tab, @Nullable String after) {
        var address = UriComponentsBuilder.fromPath(path).queryParam("tab", tab);
        add(address, "q", q);
        add(address, "stage", stage);
        add(address, "light", light);
        add(address, "open", open);
        add(address, "domain", domain);
        add(address, "type", type);
        add(address, "channel", channel);
        add(address, "territory", territory);
        add(address, "from", from);
        add(address, "to", to);
        add(address, "map", map == null ? null : map.text());
        add(address, "after", after);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            address.queryParam(name, value);
        }
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** @throws InvalidInput for a day outside the calendar of people */
    private static @Nullable Instant start(String field, @Nullable LocalDate day, int daysLater) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw InvalidInput.of(field, "moment", day);
        }
        return day == null
                ? null
                : day.plusDays(daysLater).atStartOfDay(CalendarZone.SHANGHAI).toInstant();
    }
}
