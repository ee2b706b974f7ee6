package org.civicgrid.portal.membership;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.membership.HomeKind;
import org.civicgrid.governance.membership.RegistrationDirectory;
import org.civicgrid.governance.membership.RegistrationFigures;
import org.civicgrid.governance.membership.RegistrationFigures.Counts;
import org.civicgrid.governance.membership.RegistrationFigures.Line;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.membership.RegistrationFiguresPage.Figure;
import org.civicgrid.portal.membership.RegistrationFiguresPage.Home;
import org.civicgrid.portal.membership.RegistrationFiguresPage.Row;
import org.civicgrid.portal.register.RegisterPlaces;
import org.civicgrid.portal.register.RegisterWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the figures of registrations together. */
@Component
@RequiredArgsConstructor
class RegistrationCounts {

    static final String PATH = Registrations.PATH + "/figures";

    private final RegistrationDirectory directory;
    private final RegisterPlaces places;
    private final RegisterWords words;
    private final Formats formats;
    private final Forms forms;

    RegistrationFiguresPage page(ActingPost by, Sent sent) {
        var on = sent.read(in -> in.date("on"));
        var figures = directory.figures(by, sent.text("territory"), on);
        var top = places.require(by, figures.territory());
        var day = Objects.toString(on, "");
        return new RegistrationFiguresPage(
                figures.territory(),
                words.of("registration.figures.of", figures.territoryName()),
                places.trail(by, top, place -> address(PATH, place.code().digits(), day)),
                filter(by, figures.territory(), sent),
                words.of("registration.figures.span", formats.date(figures.since()), formats.date(figures.on())),
                row(null, words.of("registration.figures.sum"), figures.territory(), day, figures.whole()),
                figures.below().stream().map(it -> row(it, day)).toList(),
                figures.homes().stream().map(it -> home(figures, it, day)).toList());
    }

    /** The form alone, with what is wrong with it. */
    RegistrationFiguresPage refused(ActingPost by, Sent again) {
        return new RegistrationFiguresPage(
                "",
                words.of("registration.figures"),
                List.of(),
                filter(by, null, again),
                "",
                null,
                List.of(),
                List.of());
    }

    private Form filter(ActingPost by, @Nullable String territory, Sent sent) {
        return forms.of("registration.filter.", sent)
                .select("territory", false, places.around(by, places.require(by, territory)))
                .date("on", false)
                .form();
    }

    private Row row(Line it, String day) {
        return row(
                it.own() ? null : address(PATH, it.territory(), day),
                it.own() ? words.of("registration.figures.own", it.name()) : it.name(),
                it.own() ? null : it.territory(),
                day,
                it.counts());
    }

    /** @param listed the territory whose lists the figures open; null for none */
    private Row row(@Nullable String href, String label, @Nullable String listed, String day, Counts counts) {
        return new Row(
                href,
                label,
                List.of(
                        figure(counts.present(), listed, "", day),
                        figure(counts.ofResidentUnits(), listed, HomeKind.RESIDENT_UNIT.name(), day),
                        figure(counts.ofOrganizations(), listed, HomeKind.ORGANIZATION.name(), day),
                        figure(counts.ofOthers(), listed, HomeKind.ELSEWHERE.name(), day),
                        new Figure(null, formats.number(counts.came())),
                        new Figure(null, formats.number(counts.gone()))));
    }

    private Figure figure(long number, @Nullable String listed, String home, String day) {
        var list = number == 0 || listed == null
                ? null
                : Addresses.of(Registrations.PATH, Map.of("territory", listed, "home", home, "on", day));
        return new Figure(list, formats.number(number));
    }

    private Home home(RegistrationFigures figures, RegistrationFigures.Home it, String day) {
        var which = Map.of("territory", figures.territory(), "residentUnit", it.residentUnit(), "on", day);
        return new Home(Addresses.of(Registrations.PATH, which), it.name(), formats.number(it.number()));
    }

    private static String address(String path, String territory, String day) {
        return Addresses.of(path, Map.of("territory", territory, "on", day));
    }
}
