package org.civicgrid.portal.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.party.CommitteeDirectory;
import org.civicgrid.governance.party.CommitteeMemberView;
import org.civicgrid.governance.party.CommitteeRegister;
import org.civicgrid.governance.party.ConcurrentSeat;
import org.civicgrid.governance.party.MemberChange;
import org.civicgrid.governance.party.MemberDraft;
import org.civicgrid.governance.party.PartyDirectory;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.register.RecordPage.Link;
import org.civicgrid.portal.register.RecordPage.Links;
import org.civicgrid.portal.register.Register;
import org.civicgrid.portal.register.RegisterWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register of members of regional committees on the screen. */
@Component
class Members extends Register<CommitteeMemberView, MemberDraft, MemberChange> {

    static final String PATH = Parties.PATH + "/members";
    static final Face FACE = new Face(
            PATH, "committee.members", "committee.add", "committee.add.hint", true, false, Permission.PARTY_EDIT);

    private final PartyDirectory parties;
    private final CommitteeWords seats;
    private final RegisterWords words;
    private final Formats formats;

    Members(
            CommitteeDirectory directory,
            CommitteeRegister register,
            MemberForms forms,
            PartyDirectory parties,
            CommitteeWords seats,
            RegisterWords words,
            Formats formats) {
        super(FACE, directory, register, forms);
        this.parties = parties;
        this.seats = seats;
        this.words = words;
        this.formats = formats;
    }

    @Override
    protected Portrait portrait(ActingPost by, CommitteeMemberView it) {
        return new Portrait(
                seats.kind(it.kind()),
                null,
                List.of(
                        words.fact("committee.seat", seats.kind(it.kind())),
                        words.fact("committee.duty", it.duty()),
                        words.fact("committee.term", seats.term(it)),
                        words.fact("committee.soon", it.expiring() ? formats.date(last(it)) : null),
                        words.fact("committee.posts", seats.posts(it)),
                        words.fact(
                                "committee.seats",
                                words.join(it.seats().stream().map(seats::seat)))),
                List.of(
                        new Links(words.of("committee.of"), List.of(committee(it))),
                        new Links(words.of("committee.home-unit"), home(it)),
                        new Links(
                                words.of("committee.seats"),
                                it.seats().stream()
                                        .filter(seat -> seat.member() != null)
                                        .map(this::seat)
                                        .toList())),
                new Link(FACE.href(it) + "/renew", words.of("committee.renew")));
    }

    private static LocalDate last(CommitteeMemberView it) {
        return Objects.requireNonNullElse(it.validTo(), it.termTo());
    }

    private static Link committee(CommitteeMemberView it) {
        return new Link(Parties.PATH + "/" + it.committee(), it.committeeName());
    }

    private static List<Link> home(CommitteeMemberView it) {
        return Stream.ofNullable(it.homeUnit())
                .map(unit -> new Link(ResidentUnits.PATH + "/" + unit, Objects.requireNonNull(it.homeUnitName())))
                .toList();
    }

    private Link seat(ConcurrentSeat seat) {
        return new Link(PATH + "/" + seat.member(), seats.seat(seat));
    }

    /** Where the committee is on which a seat is given. */
    @Override
    protected @Nullable String top(ActingPost by, Sent sent) {
        return parties.find(by, sent.read(in -> in.requiredInteger("committee")))
                .territory();
    }
}
