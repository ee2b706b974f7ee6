package org.civicgrid.governance.meeting;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.civicgrid.governance.kernel.CalendarZone;

/**
 * The calendar file of a meeting, RFC 5545: one event with a stable UID, whose SEQUENCE a change raises and whose STATUS a
 * cancellation sets, as RFC 5546 wants requests and cancellations. Nobody's private address is in it: people are named by a URN
 * of this platform.
 */
final class CalendarFile {

    private static final ZoneId ZONE = CalendarZone.SHANGHAI;

    /** A line has at most so many octets, its end not counted (RFC 5545 section 3.1). */
    private static final int LONGEST_LINE = 75;

    private CalendarFile() {}

    /**
     * Writes the file.
     *
     * @param text of the notice
     */
    static String of(Meeting meeting, Host host, List<Participant> people, String text, Instant now) {
        var cancelled = meeting.state() == MeetingState.CANCELLED;
        var calendar = new Calendar();
        calendar.add(new ProdId("-//CivicGrid//Meetings//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        calendar.add(zone());
        calendar.add(event(meeting, host, people, text, now));
        var unfolded = new StringWriter();
        try {
            new CalendarOutputter(true, Integer.MAX_VALUE).output(calendar, unfolded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folded(unfolded.toString());
    }

    /** China has had one time all year since the autumn of 1991. */
    private static VTimeZone zone() {
        var standard = new Standard();
        standard.add(new DtStart<>(LocalDateTime.of(1992, 1, 1, 0, 0)));
        standard.add(new TzOffsetFrom(ZoneOffset.ofHours(8)));
        standard.add(new TzOffsetTo(ZoneOffset.ofHours(8)));
        standard.add(new TzName("CST"));
        var zone = new VTimeZone();
        zone.add(new TzId(ZONE.getId()));
        zone.add(standard);
        return zone;
    }

    private static VEvent event(Meeting meeting, Host host, List<Participant> people, String text, Instant now) {
        var facts = meeting.facts();
        var event = new VEvent(false);
        event.add(new Uid(meeting.uid().toString()));
        event.add(new DtStamp(now.truncatedTo(ChronoUnit.SECONDS)));
        event.add(new DtStart<>(facts.startsAt().atZone(ZONE)));
        event.add(new DtEnd<>(facts.endsAt().atZone(ZONE)));
        event.add(new Summary(facts.title()));
        event.add(new Location(facts.place()));
        event.add(new Description(text));
        event.add(new Sequence(Objects.requireNonNull(meeting.sequence())));
        event.add(
                meeting.state() == MeetingState.CANCELLED
                        ? ImmutableStatus.VEVENT_CANCELLED
                        : ImmutableStatus.VEVENT_CONFIRMED);
        var organizer = new Organizer(address("party-organization", host.id()));
        organizer.add(new Cn(host.name()));
        event.add(organizer);
        people.forEach(it -> event.add(attendee(it)));
        return event;
    }

    private static Attendee attendee(Participant it) {
        var attendee = new Attendee(address("meeting-participant", it.id()));
        attendee.add(new Cn(it.represents() == null ? it.name() : it.name() + "（" + it.represents() + "）"));
        attendee.add(
                switch (it.capacity()) {
                    case SECRETARY -> Role.CHAIR;
                    case DEPUTY, ORDINARY, PART_TIME -> Role.REQ_PARTICIPANT;
                    case GUEST -> Role.NON_PARTICIPANT;
                });
        return attendee;
    }

    private static URI address(String kind, int id) {
        return URI.create("urn:civicgrid:" + kind + ":" + id);
    }

    /** Folds lines by octets, between characters and never inside one. */
    private static String folded(String text) {
        var folded = new StringBuilder(text.length() + text.length() / 16);
        text.lines().forEach(line -> {
            int octets = 0;
            for (int i = 0; i < line.length(); ) {
                var character = Character.toString(line.codePointAt(i));
                var size = character.getBytes(StandardCharsets.UTF_8).length;
                if (octets + size > LONGEST_LINE) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                folded.append(character);
                octets += size;
                i += character.length();
            }
            folded.append("\r\n");
        });
        return folded.toString();
    }
}
