package org.civicgrid.portal.party;

import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.party.CommitteeDirectory;
import org.civicgrid.governance.party.CommitteeMemberView;
import org.civicgrid.governance.party.MemberKind;
import org.civicgrid.governance.party.MemberQuery;
import org.civicgrid.governance.party.PartyDirectory;
import org.civicgrid.governance.party.PartyKind;
import org.civicgrid.governance.party.PartyOrganizationView;
import org.civicgrid.governance.party.PartySettings;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.party.MemberListPage.Line;
import org.civicgrid.portal.register.RegisterPlaces;
import org.civicgrid.portal.register.RegisterWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of members of committees: what is asked for, and the page that shows it. */
@Component
@RequiredArgsConstructor
class MemberLists {

    private static final int PAGE = 20;
    private static final int WORDS = 80;

    private final CommitteeDirectory members;
    private final PartyDirectory parties;
    private final PartySettings settings;
    private final RegisterPlaces places;
    private final CommitteeWords seats;
    private final RegisterWords words;
    private final Formats formats;
    private final Forms forms;

    KeysetPage<Line> lines(ActingPost by, Sent sent) {
        return members.list(by, sent.read(this::query), new Paging(PAGE, sent.text("after")))
                .map(this::line);
    }

    private MemberQuery query(Reading in) {
        var state = in.constant(MemberState.class, "state");
        return new MemberQuery(
                in.text("territory"),
                true,
                in.integer("committee"),
                in.constant(MemberKind.class, "kind"),
                in.text("q"),
                in.date("on"),
                state == MemberState.EXPIRING ? settings.expiryWarningDays() : null,
                state == MemberState.FORMER);
    }

    /**
     * The page.
     *
     * @param found what the list holds; nothing when it was refused
     */
    MemberListPage page(ActingPost by, Sent sent, KeysetPage<Line> found) {
        var asked = sent.only("territory", "committee", "kind", "state", "q", "on");
        var chosen = sent.only("kind", "state", "q", "on");
        var committee = committee(by, sent);
        var after = found.next();
        return new MemberListPage(
                Members.PATH,
                committee == null ? null : committee.name(),
                filter(by, sent, committee),
                !chosen.values().isEmpty(),
                Addresses.of(Members.PATH, sent.only("committee")),
                found.items(),
                after == null ? null : Addresses.of(Members.PATH, asked.with("after", after)),
                committee == null || !by.may(Permission.PARTY_EDIT) || committee.validTo() != null
                        ? null
                        : Addresses.of(Members.PATH + "/new", Map.of("committee", committee.id())));
    }

    private @Nullable PartyOrganizationView committee(ActingPost by, Sent sent) {
        var id = sent.faults().containsKey("committee") ? null : sent.read(in -> in.integer("committee"));
        return id == null
                ? null
                : parties.look(by, id)
                        .filter(it -> it.kind() == PartyKind.REGIONAL_COMMITTEE)
                        .orElse(null);
    }

    private Form filter(ActingPost by, Sent sent, @Nullable PartyOrganizationView committee) {
        var fields = forms.of("register.filter.", sent);
        if (committee == null) {
            var known = sent.faults().containsKey("territory") ? null : sent.text("territory");
            fields.select("territory", false, places.around(by, places.require(by, known)));
        } else {
            fields.hidden("committee");
        }
        return fields.select("kind", false, words.choices(CommitteeWords.KIND, MemberKind.class))
                .label(words.of("committee.seat"))
                .select("state", false, words.choices("committee.state.", MemberState.class))
                .label(words.of("committee.state"))
                .text("q", false, WORDS)
                .label(words.of("committee.name"))
                .date("on", false)
                .form();
    }

    private Line line(CommitteeMemberView it) {
        return new Line(
                Members.FACE.href(it),
                it.name(),
                seats.kind(it.kind()),
                Objects.requireNonNullElse(it.duty(), ""),
                Parties.PATH + "/" + it.committee(),
                it.committeeName(),
                Objects.requireNonNullElse(it.homeUnitName(), ""),
                seats.concurrent(it),
                seats.term(it),
                it.expiring(),
                it.validTo() == null ? null : words.of("register.ended", formats.date(it.validTo())));
    }
}
