package org.civicgrid.portal.dashboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Reach;
import org.civicgrid.governance.casework.CaseEdition;
import org.civicgrid.governance.territory.MapDay;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.portal.frame.Prints;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Prints dashboards. Many look at the same one, on desks and on walls: a print is repeated for three seconds to whoever has
 * the same reach, and never past a commit of this node. With the figures' own delay that stays within the five seconds
 * after which every change must be seen.
 */
@Component
@RequiredArgsConstructor
class DashboardPrinter {

    private static final Duration REPEATED = Duration.ofSeconds(3);

    private final DashboardPages pages;
    private final Prints prints;
    private final CaseEdition edition;
    private final Cache<Asked, String> printed =
            Caffeine.newBuilder().expireAfterWrite(REPEATED).maximumSize(300).build();

    /** What the page shows between top bar and footer. */
    String print(ActingPost by, Territory place, int days, MapDay map) {
        var locale = LocaleContextHolder.getLocale();
        return printed.get(
                new Asked(edition.current(), by.reach(), place.id(), days, map, locale),
                any -> prints.printOnce(
                        "dashboard/dashboard", "figures", locale, Map.of("page", pages.of(by, place, days, map))));
    }

    private record Asked(long edition, Reach reach, int placeId, int days, MapDay map, Locale locale) {}
}
