package org.civicgrid.portal.party;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.party.PartyDirectory;
import org.civicgrid.governance.party.PartyKind;
import org.civicgrid.governance.party.PartyOrganizationView;
import org.civicgrid.governance.party.PartyQuery;
import org.civicgrid.governance.party.ResidentUnitDirectory;
import org.civicgrid.governance.party.ResidentUnitQuery;
import org.civicgrid.governance.party.ResidentUnitView;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.party.PartyListPage.Line;
import org.civicgrid.portal.register.RegisterPlaces;
import org.civicgrid.portal.register.RegisterWords;
import org.springframework.stereotype.Component;

/** The lists of organisations and of resident units: what is asked for, and the page that shows it. */
@Component
@RequiredArgsConstructor
class PartyLists {

    private static final int PAGE = 20;
    private static final int WORDS = 80;

    private final PartyDirectory parties;
    private final ResidentUnitDirectory units;
    private final RegisterPlaces places;
    private final RegisterWords words;
    private final Formats formats;
    private final Forms forms;

    KeysetPage<Line> parties(ActingPost by, Sent sent) {
        var query = sent.read(in -> new PartyQuery(
                in.text("territory"), true, in.constant(PartyKind.class, "kind"), in.text("q"), in.date("on")));
        return parties.list(by, query, new Paging(PAGE, sent.text("after"))).map(this::line);
    }

    KeysetPage<Line> units(ActingPost by, Sent sent) {
        var query = sent.read(in -> new ResidentUnitQuery(in.text("territory"), true, in.text("q"), in.date("on")));
        return units.list(by, query, new Paging(PAGE, sent.text("after"))).map(this::line);
    }

    /**
     * The page.
     *
     * @param found what the list holds; nothing when it was refused
     */
    PartyListPage page(ActingPost by, boolean ofUnits, Sent sent, KeysetPage<Line> found) {
        var path = ofUnits ? ResidentUnits.PATH : Parties.PATH + "/list";
        var asked = sent.only("territory", "kind", "q", "on");
        var after = found.next();
        return new PartyListPage(
                ofUnits,
                path,
                filter(by, ofUnits, sent),
                !asked.values().isEmpty(),
                found.items(),
                after == null ? null : Addresses.of(path, asked.with("after", after)),
                by.may(Permission.PARTY_EDIT)
                        ? Addresses.of(
                                (ofUnits ? path : Parties.PATH) + "/new", Map.of("territory", sent.shown("territory")))
                        : null);
    }

    private Form filter(ActingPost by, boolean ofUnits, Sent sent) {
        var known = sent.faults().containsKey("territory") ? null : sent.text("territory");
        var fields = forms.of("register.filter.", sent)
                .select("territory", false, places.around(by, places.require(by, known)));
        if (!ofUnits) {
            fields.select("kind", false, words.choices(Parties.KIND, PartyKind.class))
                    .label(words.of("register.kind"));
        }
        return fields.text("q", false, WORDS).date("on", false).form();
    }

    private Line line(PartyOrganizationView it) {
        return new Line(
                Parties.FACE.href(it),
                it.name(),
                words.of(Parties.KIND + it.kind()),
                it.territoryName(),
                it.contact() == null ? "" : it.contact(),
                formats.date(it.validFrom()));
    }

    private Line line(ResidentUnitView it) {
        return new Line(
                ResidentUnits.FACE.href(it),
                it.name(),
                it.creditCode(),
                it.territoryName(),
                it.contact() == null ? "" : it.contact(),
                formats.date(it.validFrom()));
    }
}
