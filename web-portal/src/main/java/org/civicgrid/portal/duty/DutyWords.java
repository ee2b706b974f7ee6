package org.civicgrid.portal.duty;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.CaseTypeCatalogue;
import org.civicgrid.governance.duty.AdmissionDraft;
import org.civicgrid.governance.duty.Frequency;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.portal.form.FormFields;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.register.RegisterPlaces;
import org.civicgrid.portal.register.RegisterWords;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of the borders of duty say alike. */
@Component
@RequiredArgsConstructor
class DutyWords {

    private static final String SEPARATORS = "[\\s,，、;；]+";
    private static final int TITLE = 80;
    private static final int PATTERNS = 200;
    private static final int CLAUSE = 400;
    private static final int BASIS = 200;

    private final RegisterWords words;
    private final RegisterPlaces places;
    private final TerritoryRegistry territories;
    private final CaseTypeCatalogue types;
    private final Formats formats;

    String of(String key, Object... args) {
        return words.of(key, args);
    }

    <E extends Enum<E>> List<Choice> choices(String prefix, Class<E> type) {
        return words.choices(prefix, type);
    }

    /** From the list to a page below it. */
    List<Crumb> trail(String key, String path, String here) {
        return List.of(new Crumb(words.of("menu.duty"), "/duty"), new Crumb(words.of(key), path), Crumb.here(here));
    }

    /** Names of the types that some patterns mean; a pattern that means many stands for itself. */
    String types(List<String> patterns) {
        return patterns.isEmpty()
                ? words.of("duty.types.none")
                : words.join(patterns.stream().map(this::type));
    }

    /** A type by code and name. */
    String type(String pattern) {
        var english = LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return types.newest(pattern)
                .map(it -> pattern + " "
                        + (english ? it.naming().nameEn() : it.naming().name()))
                .orElse(pattern);
    }

    /** Where something holds, by the names of its communities. */
    String where(List<String> communities) {
        return communities.isEmpty() ? words.of("duty.everywhere") : words.join(communities.stream());
    }

    /** From which day to which, in words. */
    String days(LocalDate from, @Nullable LocalDate to) {
        return to == null
                ? words.of("duty.since", formats.date(from))
                : words.of("duty.from-to", formats.date(from), formats.date(to));
    }

    /** For a filter: from the top of the post's map down to communities. */
    List<Choice> around(ActingPost by, Territory top) {
        return places.around(by, top).stream()
                .filter(it -> it.value().length() <= Level.COMMUNITY.getDigits())
                .toList();
    }

    /** The fields of what shall be admitted or excluded. */
    FormFields terms(FormFields fields, ActingPost by, boolean anyType) {
        return fields.text("title", true, TITLE)
                .text("typePatterns", !anyType, PATTERNS)
                .area("clause", true, CLAUSE)
                .text("basis", true, BASIS)
                .select("frequency", true, words.choices("duty.frequency.", Frequency.class))
                .number("forms", false)
                .date("from", false)
                .date("to", false)
                .checks("communities", false, communities(by));
    }

    private List<Choice> communities(ActingPost by) {
        return territories.children(places.require(by, null)).stream()
                .flatMap(street -> territories.children(street).stream()
                        .map(it -> new Choice(it.code().digits(), street.shortName() + " · " + it.shortName())))
                .toList();
    }

    /** Reads the same. */
    static AdmissionDraft terms(Reading in) {
        return new AdmissionDraft(
                in.text("title"),
                Arrays.stream(in.textOrEmpty("typePatterns").split(SEPARATORS))
                        .filter(it -> !it.isBlank())
                        .toList(),
                in.text("clause"),
                in.text("basis"),
                in.constant(Frequency.class, "frequency"),
                in.integer("forms"),
                in.all("communities"),
                in.date("from"),
                in.date("to"));
    }

    /** Several codes as one types them. */
    static String typed(List<String> patterns) {
        return patterns.stream().collect(Collectors.joining(" "));
    }
}
