package org.civicgrid.portal.desk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.casework.CaseTypeCatalogue;
import org.civicgrid.governance.casework.Channel;
import org.civicgrid.governance.casework.GovernanceDomain;
import org.civicgrid.governance.casework.Light;
import org.civicgrid.governance.casework.Stage;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What a saved filter says, in words. */
@Component
@RequiredArgsConstructor
class SavedFilterWords {

    private static final List<String> TABS = List.of("mine", "soon", "overdue", "followed", "all", "handled");
    private static final List<String> LABELLED =
            List.of("q", "stage", "light", "domain", "type", "channel", "territory", "from", "to", "map");

    private final CaseTypeCatalogue types;
    private final TerritoryRegistry territories;
    private final Words words;

    /** The tab and each field with its value, for example “本辖区全部 · 状态：待派遣”. */
    String of(String query) {
        return UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .toSingleValueMap()
                .entrySet()
                .stream()
                .filter(field -> field.getKey().equals("tab") || LABELLED.contains(field.getKey()))
                .map(field -> said(field.getKey(), UriUtils.decode(field.getValue(), StandardCharsets.UTF_8)))
                .collect(Collectors.joining(" · "));
    }

    private String said(String field, String value) {
        if (field.equals("tab")) {
            return TABS.contains(value) ? words.of("desk.tab." + value) : value;
        }
        return words.of("desk.saved.says", words.of("desk.filter." + field), value(field, value));
    }

    private String value(String field, String value) {
        return switch (field) {
            case "stage" -> word("stage.", value, Stage.values());
            case "light" -> word("light.", value, Light.values());
            case "domain" -> word("domain.", value, GovernanceDomain.values());
            case "channel" -> word("channel.", value, Channel.values());
            case "type" ->
                types.newest(value)
                        .map(it -> words.english()
                                ? it.naming().nameEn()
                                : it.naming().name())
                        .orElse(value);
            case "territory" ->
                value.matches("\\d{6,18}")
                        ? territories
                                .find(new TerritoryCode(value))
                                .map(it -> it.name())
                                .orElse(value)
                        : value;
            default -> value;
        };
    }

    private String word(String prefix, String value, Enum<?>[] known) {
        return Arrays.stream(known)
                .filter(it -> it.name().equals(value))
                .findFirst()
                .map(it -> words.of(prefix, it))
                .orElse(value);
    }
}
