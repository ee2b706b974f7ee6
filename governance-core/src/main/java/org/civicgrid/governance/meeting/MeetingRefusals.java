package org.civicgrid.governance.meeting;

import java.time.LocalDate;
import java.util.Map;
import org.civicgrid.governance.problem.BothLanguages;
import org.civicgrid.governance.problem.Refusal;

/** What meetings refuse. */
final class MeetingRefusals {

    private static final Map<MeetingState, BothLanguages> STATES = Map.of(
            MeetingState.DRAFT, new BothLanguages("筹备", "being prepared"),
            MeetingState.CALLED, new BothLanguages("已通知", "called"),
            MeetingState.HELD, new BothLanguages("已召开", "being held"),
            MeetingState.CLOSED, new BothLanguages("已办结", "closed"),
            MeetingState.CANCELLED, new BothLanguages("已取消", "cancelled"));

    private MeetingRefusals() {}

    static final class MeetingNotFound extends Refusal.NotFound {
        MeetingNotFound(int id) {
            super("meeting-not-found", id);
        }
    }

    static final class NoticeNotFound extends Refusal.NotFound {
        NoticeNotFound(int id) {
            super("meeting-notice-not-found", id);
        }
    }

    static final class ResolutionNotFound extends Refusal.NotFound {
        ResolutionNotFound(int id) {
            super("meeting-resolution-not-found", id);
        }
    }

    /** Its state does not allow it. */
    static final class MeetingNotPossible extends Refusal.Conflict {
        MeetingNotPossible(MeetingState state) {
            super("meeting-not-possible", STATES.get(state));
        }
    }

    static final class MeetingWithoutAgenda extends Refusal.Conflict {
        MeetingWithoutAgenda() {
            super("meeting-without-agenda");
        }
    }

    static final class MeetingWithoutVoices extends Refusal.Conflict {
        MeetingWithoutVoices() {
            super("meeting-without-voices");
        }
    }

    /** It can be called only before it begins. */
    static final class MeetingPast extends Refusal.Conflict {
        MeetingPast() {
            super("meeting-past");
        }
    }

    /** It can be held only from its day on. */
    static final class MeetingNotYet extends Refusal.Conflict {
        MeetingNotYet(LocalDate day) {
            super("meeting-not-yet", day.toString());
        }
    }

    static final class WithoutQuorum extends Refusal.Conflict {
        WithoutQuorum(int voices, int needed, int present) {
            super("meeting-without-quorum", voices, needed, present);
        }
    }

    static final class MeetingWithoutMinutes extends Refusal.Conflict {
        MeetingWithoutMinutes() {
            super("meeting-without-minutes");
        }
    }
}
