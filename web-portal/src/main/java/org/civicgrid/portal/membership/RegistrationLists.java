package org.civicgrid.portal.membership;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.membership.HomeKind;
import org.civicgrid.governance.membership.RegistrationDirectory;
import org.civicgrid.governance.membership.RegistrationQuery;
import org.civicgrid.governance.party.PartyDirectory;
import org.civicgrid.governance.party.PartyOrganizationView;
import org.civicgrid.governance.party.ResidentUnitDirectory;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.membership.RegistrationListPage.Line;
import org.civicgrid.portal.register.RegisterPlaces;
import org.civicgrid.portal.register.RegisterWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of registrations: what is asked for, and the page that shows it. */
@Component
@RequiredArgsConstructor
class RegistrationLists {

    static final String HOME = "registration.home.";

    private static final int PAGE = 20;

    private final RegistrationDirectory directory;
    private final PartyDirectory parties;
    private final ResidentUnitDirectory units;
    private final ServiceNames services;
    private final RegisterPlaces places;
    private final RegisterWords words;
    private final Formats formats;
    private final Forms forms;

    KeysetPage<Line> lines(ActingPost by, Sent sent) {
        var query = sent.read(in -> new RegistrationQuery(
                in.text("territory"),
                true,
                in.constant(HomeKind.class, "home"),
                in.integer("organization"),
                in.integer("residentUnit"),
                in.integer("service"),
                in.date("on")));
        var found = directory.list(by, query, new Paging(PAGE, sent.text("after")));
        var offered = services.all(by);
        return found.map(it -> new Line(
                Registrations.FACE.href(it),
                it.name(),
                it.phone(),
                it.territoryName(),
                it.homeName(),
                services.named(offered, it.services()),
                formats.date(it.validFrom())));
    }

    /** @param found what the list holds; nothing when it was refused */
    RegistrationListPage page(ActingPost by, Sent sent, KeysetPage<Line> found) {
        var asked = sent.only("territory", "home", "organization", "residentUnit", "service", "on");
        var after = found.next();
        var where = Map.of("territory", sent.shown("territory"));
        return new RegistrationListPage(
                sent.shown("territory"),
                filter(by, sent),
                !asked.values().isEmpty(),
                sent.failed() ? null : party(by, sent),
                found.items(),
                after == null ? null : Addresses.of(Registrations.PATH, asked.with("after", after)),
                Addresses.of(Registrations.PATH + "/new", where),
                Addresses.of(Registrations.PATH + "/figures", where));
    }

    private Form filter(ActingPost by, Sent sent) {
        var known = sent.faults().containsKey("territory") ? null : sent.text("territory");
        return forms.of("registration.filter.", sent)
                .select("territory", false, places.around(by, places.require(by, known)))
                .select("home", false, words.choices(HOME, HomeKind.class))
                .select(
                        "service",
                        false,
                        services.all(by).stream()
                                .map(it -> new Choice(String.valueOf(it.id()), it.name()))
                                .toList())
                .date("on", false)
                .hidden("organization")
                .hidden("residentUnit")
                .form();
    }

    private @Nullable String party(ActingPost by, Sent sent) {
        var unit = sent.read(in -> in.integer("residentUnit"));
        if (unit != null) {
            return units.find(by, unit).name();
        }
        var organization = sent.read(in -> in.integer("organization"));
        return organization == null
                ? null
                : parties.look(by, organization)
                        .map(PartyOrganizationView::name)
                        .orElse(null);
    }
}
