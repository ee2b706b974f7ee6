package org.civicgrid.portal.exchange;

import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How a mapping is written, as the page of imports tells it; {@code docs/import-mapping.md} says it at length. */
@Component
@RequiredArgsConstructor
class MappingGuide {

    /** Keys under {@code columns}, those that cannot be left out first. */
    static final List<String> COLUMNS = List.of(
            "externalNumber",
            "type",
            "createdAt",
            "state",
            "lng",
            "lat",
            "stateAt",
            "closedAt",
            "dueAt",
            "channel",
            "agency",
            "address",
            "title",
            "description");

    private static final Set<String> NEEDED = Set.of("externalNumber", "type", "createdAt", "state", "lng", "lat");
    private static final List<String> PARTS =
            List.of("head", "columns", "dates", "types", "states", "channels", "place");

    private final MessageSource messages;

    /** One key and what it means. */
    record Key(String name, boolean needed, String meaning) {}

    List<Key> columns() {
        return COLUMNS.stream()
                .map(name -> new Key(name, NEEDED.contains(name), words("imports.column." + name)))
                .toList();
    }

    /** The parts of a mapping, each in one sentence. */
    List<String> parts() {
        return PARTS.stream().map(part -> words("imports.part." + part)).toList();
    }

    private String words(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
