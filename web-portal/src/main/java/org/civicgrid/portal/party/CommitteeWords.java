package org.civicgrid.portal.party;

import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.party.CommitteeMemberView;
import org.civicgrid.governance.party.CommitteeSeating;
import org.civicgrid.governance.party.CommitteeVoice;
import org.civicgrid.governance.party.ConcurrentSeat;
import org.civicgrid.governance.party.MemberKind;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.register.RecordPage.Link;
import org.civicgrid.portal.register.RegisterWords;
import org.springframework.stereotype.Component;

/** Says in words who sits on a committee, as what, and for how long. */
@Component
@RequiredArgsConstructor
class CommitteeWords {

    static final String KIND = "committee.kind.";

    private final RegisterWords words;
    private final Formats formats;

    String kind(MemberKind kind) {
        return words.of(KIND + kind);
    }

    /** The secretary, and how many there are. */
    String of(CommitteeSeating seats) {
        var secretary = seats.secretary() == null
                ? words.of("committee.chart.vacant")
                : words.of("committee.chart.secretary", seats.secretary());
        return secretary + " · " + words.of("committee.chart.members", seats.members(), seats.partTime());
    }

    /** First and last day of the present term, as far as it is known to reach. */
    String term(CommitteeMemberView it) {
        return words.of("committee.term.from-to", formats.date(it.termFrom()), formats.date(it.termTo()));
    }

    /** Every post that the same person holds today; empty for none. */
    String posts(CommitteeMemberView it) {
        return words.join(it.posts().stream().map(post -> words.of("committee.post", post.title(), post.unit())));
    }

    /** Every further post and seat of the same person; empty for none. */
    String concurrent(CommitteeMemberView it) {
        return words.join(
                Stream.concat(Stream.of(posts(it)), it.seats().stream().map(this::seat))
                        .filter(text -> !text.isEmpty()));
    }

    /** Leads to the page of a member. */
    Link link(CommitteeVoice voice) {
        return new Link(
                Members.PATH + "/" + voice.member(), words.of("committee.post", voice.name(), kind(voice.kind())));
    }

    String seat(ConcurrentSeat seat) {
        return words.of("committee.post", kind(seat.kind()), seat.committee());
    }
}
