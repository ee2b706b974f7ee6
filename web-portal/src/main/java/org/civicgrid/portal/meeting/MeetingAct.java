package org.civicgrid.portal.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.meeting.MeetingView;

/** What can be done to a meeting on its page; one of them is the next step. */
enum MeetingAct {
    CALL,
    ATTENDANCE,
    MINUTES,
    RESOLUTIONS,
    CLOSE,
    CANCEL;

    /** Last part of its address, and its name in messages. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What can be done now, the next step first; nothing while one has to wait for the day. */
    static List<MeetingAct> of(MeetingView it, LocalDate today) {
        return switch (it.state()) {
            case DRAFT -> List.of(CALL, CANCEL);
            case CALLED -> today.isBefore(day(it)) ? List.of(CANCEL) : List.of(ATTENDANCE, CANCEL);
            case HELD -> held(it);
            case CLOSED, CANCELLED -> List.of();
        };
    }

    private static List<MeetingAct> held(MeetingView it) {
        if (!it.isQuorate()) {
            return List.of(ATTENDANCE, MINUTES, CLOSE);
        }
        if (it.resolutions().isEmpty()) {
            return List.of(RESOLUTIONS, MINUTES, ATTENDANCE, CLOSE);
        }
        return it.minutes() == null
                ? List.of(MINUTES, RESOLUTIONS, ATTENDANCE)
                : List.of(CLOSE, RESOLUTIONS, MINUTES, ATTENDANCE);
    }

    private static LocalDate day(MeetingView it) {
        return LocalDate.ofInstant(it.startsAt(), CalendarZone.SHANGHAI);
    }
}
