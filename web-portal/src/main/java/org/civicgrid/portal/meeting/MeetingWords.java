package org.civicgrid.portal.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.casework.Outcome;
import org.civicgrid.governance.casework.Stage;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.meeting.Attendance;
import org.civicgrid.governance.meeting.MeetingState;
import org.civicgrid.governance.meeting.MeetingView;
import org.civicgrid.governance.meeting.Quorum;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.register.RegisterWords;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is said of meetings, in the reader's language. */
@Component
@RequiredArgsConstructor
class MeetingWords {

    private final RegisterWords words;
    private final Formats formats;

    String of(String key, Object... args) {
        return words.of(key, args);
    }

    String state(MeetingState state) {
        return words.of("meeting.state." + state);
    }

    List<Choice> states() {
        return words.choices("meeting.state.", MeetingState.class);
    }

    List<Choice> quorums() {
        return words.choices("meeting.quorum.", Quorum.class);
    }

    List<Choice> attendances() {
        return words.choices("meeting.attendance.", Attendance.class);
    }

    static String tone(MeetingState state) {
        return switch (state) {
            case DRAFT -> "plain";
            case CALLED -> "brand";
            case HELD -> "warn";
            case CLOSED -> "ok";
            case CANCELLED -> "bad";
        };
    }

    String month(Instant at) {
        var local = at.atZone(CalendarZone.SHANGHAI);
        return words.of("meeting.month", String.valueOf(local.getYear()), String.valueOf(local.getMonthValue()));
    }

    /** Day of the month and of the week. */
    String day(Instant at) {
        var local = at.atZone(CalendarZone.SHANGHAI);
        var weekday = local.getDayOfWeek().getDisplayName(TextStyle.SHORT, LocaleContextHolder.getLocale());
        return words.of("meeting.day", String.valueOf(local.getDayOfMonth()), weekday);
    }

    String time(Instant from, Instant to) {
        return clock(from) + "–" + clock(to);
    }

    /** Day and hours in full. */
    String when(Instant from, Instant to) {
        return formats.longInstant(from) + "–" + clock(to);
    }

    private static String clock(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(CalendarZone.SHANGHAI));
    }

    String machine(Instant at) {
        return formats.machine(at);
    }

    String moment(@Nullable Instant at) {
        return formats.instant(at);
    }

    String date(@Nullable LocalDate day) {
        return formats.date(day);
    }

    /** How a case stands: its stage, and its outcome once it is closed. */
    String progress(@Nullable Stage stage, @Nullable Outcome outcome) {
        if (stage == null) {
            return "";
        }
        var said = words.of("stage." + stage);
        return outcome == null || stage.isOpen() ? said : said + " · " + words.of("outcome." + outcome);
    }

    static String tone(@Nullable Stage stage) {
        return stage == null ? "plain" : stage.isOpen() ? "warn" : "ok";
    }

    /** Somebody, with whom they represent. */
    String person(MeetingView.Attendee it) {
        return it.represents() == null ? it.name() : words.of("meeting.person", it.name(), it.represents());
    }
}
