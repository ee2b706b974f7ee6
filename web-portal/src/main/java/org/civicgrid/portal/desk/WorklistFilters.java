package org.civicgrid.portal.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.CaseTypeCatalogue;
import org.civicgrid.governance.casework.Channel;
import org.civicgrid.governance.casework.GovernanceDomain;
import org.civicgrid.governance.casework.Light;
import org.civicgrid.governance.casework.Stage;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.InputField;
import org.civicgrid.portal.frame.InputField.Kind;
import org.civicgrid.portal.frame.Prints;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The filter row of a list; equal rows are put together and printed once in some seconds. */
@Component
@RequiredArgsConstructor
class WorklistFilters {

    private final CaseTypeCatalogue types;
    private final TerritoryRegistry territories;
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
        var first = List.of(
                field(Kind.TEXT, "q", query.q(), List.of()),
                field(Kind.SELECT, "stage", name(query.stage()), choices("stage.", Stage.values())),
                field(Kind.SELECT, "light", name(query.light()), choices("light.", Light.values())),
                field(Kind.SELECT, "domain", name(query.domain()), choices("domain.", GovernanceDomain.values())));
        var more = new ArrayList<InputField>();
        more.add(field(Kind.SELECT, "type", query.type(), types()));
        more.add(field(Kind.SELECT, "channel", name(query.channel()), choices("channel.", Channel.values())));
        var places = places(by);
        if (!places.isEmpty()) {
            more.add(field(Kind.SELECT, "territory", query.territory(), places));
        }
        more.add(field(Kind.DATE, "from", query.from(), List.of()));
        more.add(field(Kind.DATE, "to", query.to(), List.of()));
        var kept = List.of(new InputField(Kind.HIDDEN, "tab", "tab", "", null, false, tab, null, List.of(), 0));
        var filter = new WorklistFilter(path, first, more, kept, query.filtered(), path + "?tab=" + tab);
        return prints.print("desk/worklist", "filter", LocaleContextHolder.getLocale(), Map.of("filter", filter));
    }

    private InputField field(Kind kind, String name, @Nullable Object value, List<Choice> choices) {
        return new InputField(
                kind,
                "filter-" + name,
                name,
                words.of("desk.filter." + name),
                null,
                false,
                value == null ? "" : value.toString(),
                null,
                choices,
                kind == Kind.TEXT ? 60 : 0);
    }

    private List<Choice> choices(String kind, Enum<?>[] values) {
        return java.util.Arrays.stream(values)
                .map(value -> new Choice(value.name(), words.of(kind, value)))
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

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
