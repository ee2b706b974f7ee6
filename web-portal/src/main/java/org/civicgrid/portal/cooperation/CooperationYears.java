package org.civicgrid.portal.cooperation;

import static java.util.Objects.requireNonNullElse;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.cooperation.AskedState;
import org.civicgrid.governance.cooperation.CooperationDirectory;
import org.civicgrid.governance.cooperation.CooperationKind;
import org.civicgrid.governance.cooperation.CooperationYear;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.portal.cooperation.CooperationYearPage.Figure;
import org.civicgrid.portal.cooperation.CooperationYearPage.Row;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.register.RegisterPlaces;
import org.civicgrid.portal.register.RegisterWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a year of shared actions together: every figure leads to the list that counts it. */
@Component
@RequiredArgsConstructor
class CooperationYears {

    static final String PATH = CooperationController.PATH + "/year";

    private final CooperationDirectory directory;
    private final CooperationWords says;
    private final RegisterPlaces places;
    private final RegisterWords words;
    private final Formats formats;
    private final Forms forms;

    /** What is planned or done counts, unless another state is asked for. */
    CooperationYearPage page(ActingPost by, Sent asked) {
        var sent = asked.withDefault("state", AskedState.VALID)
                .withDefault("year", says.today().getYear());
        int wanted = sent.read(
                in -> requireNonNullElse(in.integer("year"), says.today().getYear()));
        var state = sent.read(in -> in.constant(AskedState.class, "state"));
        var year = directory.year(by, sent.text("territory"), wanted, state);
        var top = says.place(by, year.territory());
        return new CooperationYearPage(
                year.territory(),
                words.of("cooperation.year.of", year.territoryName(), String.valueOf(wanted)),
                trail(by, top, year),
                filter(by, year.territory(), sent),
                kinds(),
                year.months().stream()
                        .map(it -> row(null, says.month(it.month()), it.counts(), which(year, it.month())))
                        .toList(),
                row(null, words.of("cooperation.sum"), year.whole(), which(year)),
                year.below().stream().map(it -> row(year, it)).toList());
    }

    /** The form alone, with what is wrong with it. */
    CooperationYearPage refused(ActingPost by, Sent again) {
        return new CooperationYearPage(
                "",
                words.of("cooperation.year"),
                List.of(),
                filter(by, null, again),
                kinds(),
                List.of(),
                null,
                List.of());
    }

    private Form filter(ActingPost by, @Nullable String territory, Sent sent) {
        return forms.of("cooperation.filter.", sent)
                .select("territory", false, says.places(by, territory))
                .select("year", false, says.years(sent.text("year")))
                .select("state", false, says.choices(CooperationWords.ASKED, AskedState.class))
                .form();
    }

    private List<Crumb> trail(ActingPost by, Territory top, CooperationYear year) {
        return places.trail(by, top, place -> address(place.code().digits(), year));
    }

    private List<String> kinds() {
        return Arrays.stream(CooperationKind.values()).map(says::kind).toList();
    }

    private Row row(CooperationYear year, CooperationYear.Line it) {
        var which = which(year);
        which.put("territory", it.territory());
        if (it.own()) {
            which.put("own", "true");
        }
        return row(
                it.own() ? null : address(it.territory(), year),
                it.own() ? words.of("cooperation.own", it.name()) : it.name(),
                it.counts(),
                which);
    }

    private Row row(@Nullable String href, String label, Map<CooperationKind, Long> counts, Map<String, Object> which) {
        var sum = counts.values().stream().mapToLong(Long::longValue).sum();
        var figures = Arrays.stream(CooperationKind.values())
                .map(kind -> figure(counts.getOrDefault(kind, 0L), which, kind.name()));
        return new Row(
                href,
                label,
                Stream.concat(figures, Stream.of(figure(sum, which, ""))).toList());
    }

    /** @param kind empty for all five */
    private Figure figure(long number, Map<String, Object> which, String kind) {
        var all = new LinkedHashMap<>(which);
        all.put("kind", kind);
        return new Figure(
                number == 0 ? null : Addresses.of(CooperationController.PATH, all),
                number == 0 ? "·" : formats.number(number));
    }

    private static String address(String territory, CooperationYear year) {
        var which = which(year);
        which.put("territory", territory);
        return Addresses.of(PATH, which);
    }

    private static Map<String, Object> which(CooperationYear year, int month) {
        var which = which(year);
        which.put("month", month);
        return which;
    }

    /** What the list is asked for to show what the whole counts. */
    private static Map<String, Object> which(CooperationYear year) {
        var which = new LinkedHashMap<String, Object>();
        which.put("territory", year.territory());
        which.put("year", year.year());
        which.put("state", year.state() == null ? "" : year.state());
        return which;
    }
}
