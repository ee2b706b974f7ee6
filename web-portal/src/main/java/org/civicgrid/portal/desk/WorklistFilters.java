package org.civicgrid.portal.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.CaseTypeCatalogue;
import org.civicgrid.governance.casework.Channel;
import org.civicgrid.governance.casework.GovernanceDomain;
import org.civicgrid.governance.casework.Light;
import org.civicgrid.governance.casework.Stage;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.MapDay;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.Prints;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The filter row of a list; equal rows are put together and printed once in some seconds. */
@Component
@RequiredArgsConstructor
class WorklistFilters {

    private static final int WORDS = 60;

    private final CaseTypeCatalogue types;
    private final TerritoryRegistry territories;
    private final Forms forms;
    private final Prints prints;
    private final Words words;

    /** As long as another node's change of the catalogue may take to be seen here. */
    private final Cache<Asked, String> kept = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(10))
            .maximumSize(1_000)
            .build();

    String print(ActingPost by, WorklistQuery query, String path, String tab) {
        var asked = new Asked(LocaleContextHolder.getLocale(), by.reach().territoryId(), query.start(), path, tab);
        return kept.get(asked, any -> printed(by, query, path, tab));
    }

    private record Asked(Locale locale, int territoryId, WorklistQuery query, String path, String tab) {}

    private String printed(ActingPost by, WorklistQuery query, String path, String tab) {
        var fields = forms.of("desk.filter.", query.sent())
                .text("q", false, WORDS)
                .select("stage", false, words.choices("stage.", Stage.values()))
                .select("light", false, words.choices("light.", Light.values()))
                .select("domain", false, words.choices("domain.", GovernanceDomain.values()))
                .under(words.of("desk.filter.more"))
                .select("type", false, types())
                .select("channel", false, words.choices("channel.", Channel.values()));
        var places = places(by);
        if (!places.isEmpty()) {
            fields.select("territory", false, places);
        }
        fields.date("from", false).date("to", false);
        if (territories.wasEverRedrawn()) {
            fields.select("map", false, maps(query.map()));
        }
        var groups = fields.form().within("filter").groups();
        var filter = new WorklistFilter(
                path, tab, groups.get(0).fields(), groups.get(1).fields(), query.filtered(), path + "?tab=" + tab);
        return prints.print("desk/worklist", "filter", LocaleContextHolder.getLocale(), Map.of("filter", filter));
    }

    /** As it was, and the day that was asked for; today's map stands for none. */
    private List<Choice> maps(@Nullable MapDay asked) {
        return Stream.of(MapDay.AS_WAS, MapDay.orToday(asked))
                .filter(it -> !it.equals(MapDay.TODAY))
                .distinct()
                .map(it -> new Choice(
                        it.text(),
                        it.equals(MapDay.AS_WAS)
                                ? words.of("desk.filter.map.as-was")
                                : words.of("desk.filter.map.day", it.text())))
                .toList();
    }

    private List<Choice> types() {
        return types.inForce().stream()
                .map(type -> new Choice(
                        type.code(),
                        words.english() ? type.naming().nameEn() : type.naming().name()))
                .toList();
    }

    /** The territories one level below the post's own; for a grid there is nothing to choose. */
    private List<Choice> places(ActingPost by) {
        var home = territories.require(by.reach().territoryId());
        if (home.level().compareTo(Level.GRID) >= 0) {
            return List.of();
        }
        return territories.children(home).stream()
                .map(child -> new Choice(child.code().digits(), child.shortName()))
                .toList();
    }
}
