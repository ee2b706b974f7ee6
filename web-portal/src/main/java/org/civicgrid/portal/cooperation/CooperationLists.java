package org.civicgrid.portal.cooperation;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.cooperation.AskedState;
import org.civicgrid.governance.cooperation.CooperationDirectory;
import org.civicgrid.governance.cooperation.CooperationKind;
import org.civicgrid.governance.cooperation.CooperationQuery;
import org.civicgrid.governance.cooperation.CooperationView;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.party.PartyDirectory;
import org.civicgrid.governance.party.PartyOrganizationView;
import org.civicgrid.governance.party.ResidentUnitDirectory;
import org.civicgrid.portal.cooperation.CooperationListPage.Line;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.register.RegisterWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of shared actions: what is asked for, and the page that shows it. */
@Component
@RequiredArgsConstructor
class CooperationLists {

    private static final int PAGE = 20;
    private static final int WORDS = 80;
    private static final int NAMED = 3;

    private final CooperationDirectory directory;
    private final PartyDirectory parties;
    private final ResidentUnitDirectory units;
    private final CooperationWords says;
    private final RegisterWords words;
    private final Forms forms;

    KeysetPage<Line> lines(ActingPost by, Sent sent) {
        return directory
                .list(by, sent.read(CooperationLists::query), new Paging(PAGE, sent.text("after")))
                .map(this::line);
    }

    private static CooperationQuery query(Reading in) {
        return new CooperationQuery(
                in.text("territory"),
                !in.isChecked("own"),
                in.constant(CooperationKind.class, "kind"),
                in.constant(AskedState.class, "state"),
                in.integer("year"),
                in.integer("month"),
                in.integer("organization"),
                in.integer("residentUnit"),
                in.text("q"));
    }

    /** @param found what the list holds; nothing when it was refused */
    CooperationListPage page(ActingPost by, Sent sent, KeysetPage<Line> found) {
        var asked =
                sent.only("territory", "own", "kind", "state", "year", "month", "organization", "residentUnit", "q");
        var after = found.next();
        var known = sent.faults().containsKey("territory") ? null : sent.text("territory");
        return new CooperationListPage(
                sent.shown("territory"),
                filter(by, sent, known),
                !asked.values().isEmpty(),
                sent.failed() ? null : party(by, sent),
                found.items(),
                after == null ? null : Addresses.of(CooperationController.PATH, asked.with("after", after)),
                add(by, known));
    }

    /** Where one is planned for the committee of a street or community. */
    private @Nullable String add(ActingPost by, @Nullable String territory) {
        var place = says.place(by, territory);
        return by.may(Permission.PARTY_EDIT) && CooperationForms.hosts(place)
                ? Addresses.of(CooperationController.PATH + "/new", Map.of("territory", place.code()))
                : null;
    }

    private Form filter(ActingPost by, Sent sent, @Nullable String territory) {
        return forms.of("cooperation.filter.", sent)
                .select("territory", false, says.places(by, territory))
                .select("kind", false, says.choices(CooperationWords.KIND, CooperationKind.class))
                .select("state", false, says.choices(CooperationWords.ASKED, AskedState.class))
                .select("year", false, says.years(sent.text("year")))
                .select("month", false, says.months())
                .text("q", false, WORDS)
                .hidden("own")
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

    private Line line(CooperationView it) {
        var named = words.join(it.parties().stream().limit(NAMED).map(CooperationView.Party::name));
        return new Line(
                CooperationController.PATH + "/" + it.id(),
                it.title(),
                says.kind(it.kind()),
                says.days(it),
                it.committeeName(),
                it.parties().size() > NAMED
                        ? words.of(
                                "cooperation.parties.more", named, it.parties().size())
                        : named,
                says.state(it.state()),
                CooperationWords.tone(it.state()));
    }
}
