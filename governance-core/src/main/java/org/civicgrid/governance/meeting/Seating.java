package org.civicgrid.governance.meeting;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.meeting.Participants.Seat;
import org.civicgrid.governance.party.CommitteeDirectory;
import org.civicgrid.governance.party.CommitteeVoice;
import org.civicgrid.governance.party.ResidentUnitDirectory;
import org.springframework.stereotype.Component;

/**
 * Seats the host's committee: whoever is in office on the day of the meeting, ordinary or part-time, has a voice in it; an ended
 * term has none.
 */
@Component
@RequiredArgsConstructor
class Seating {

    private final Participants participants;
    private final CommitteeDirectory committees;
    private final ResidentUnitDirectory residents;

    /** Before the meeting: who will not be in office on its day is not asked to it. */
    void prepare(ActingPost by, Meeting meeting) {
        var seats = seats(by, meeting);
        participants.unseatOthers(meeting.id(), seats);
        participants.seat(meeting.id(), seats);
    }

    /** At the meeting: who came without being in office on its day has no voice. */
    void judge(ActingPost by, Meeting meeting) {
        var seats = seats(by, meeting);
        participants.muteOthers(meeting.id(), seats);
        participants.seat(meeting.id(), seats);
    }

    private List<Seat> seats(ActingPost by, Meeting meeting) {
        return committees.inOffice(by, meeting.hostId(), meeting.facts().day()).stream()
                .map(voice -> seat(by, voice))
                .toList();
    }

    private Seat seat(ActingPost by, CommitteeVoice voice) {
        var home = voice.homeUnit() == null ? null : residents.find(by, voice.homeUnit());
        return new Seat(
                voice.member(),
                voice.person(),
                voice.homeUnit(),
                home == null ? null : home.creditCode(),
                Capacity.of(voice.kind()),
                voice.name(),
                home == null ? null : home.name());
    }
}
