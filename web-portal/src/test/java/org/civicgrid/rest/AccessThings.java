package org.civicgrid.rest;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.attachment.Attachments;
import org.civicgrid.governance.casework.CaseDesk;
import org.civicgrid.governance.casework.Channel;
import org.civicgrid.governance.casework.Report;
import org.civicgrid.governance.cooperation.CooperationDesk;
import org.civicgrid.governance.cooperation.CooperationDraft;
import org.civicgrid.governance.cooperation.CooperationKind;
import org.civicgrid.governance.job.Jobs;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.CreditCode;
import org.civicgrid.governance.meeting.MeetingDesk;
import org.civicgrid.governance.meeting.MeetingDraft;
import org.civicgrid.governance.meeting.MeetingPlan;
import org.civicgrid.governance.membership.RegistrationDraft;
import org.civicgrid.governance.membership.RegistrationOffice;
import org.civicgrid.governance.party.CommitteeRegister;
import org.civicgrid.governance.party.MemberDraft;
import org.civicgrid.governance.party.MemberKind;
import org.civicgrid.governance.party.PartyDraft;
import org.civicgrid.governance.party.PartyKind;
import org.civicgrid.governance.party.PartyRegister;
import org.civicgrid.governance.party.ResidentUnitDraft;
import org.civicgrid.governance.party.ResidentUnitRegister;
import org.civicgrid.governance.party.ResourceDraft;
import org.civicgrid.governance.party.ResourceKind;
import org.civicgrid.governance.party.ResourceRegister;
import org.civicgrid.governance.venue.ServiceClass;
import org.civicgrid.governance.venue.VenueDraft;
import org.civicgrid.governance.venue.VenueLevel;
import org.civicgrid.governance.venue.VenueRegister;
import org.springframework.boot.test.context.TestComponent;

/** What lies at the spots of {@link AccessWorld}: a case, a photo, a job, and a line in every register. */
@TestComponent
@RequiredArgsConstructor
class AccessThings {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final CaseDesk desk;
    private final Attachments attachments;
    private final PartyRegister parties;
    private final ResidentUnitRegister residents;
    private final CommitteeRegister members;
    private final ResourceRegister resources;
    private final CooperationDesk cooperations;
    private final RegistrationOffice registrations;
    private final VenueRegister venues;
    private final MeetingDesk meetings;
    private final Jobs jobs;
    private final Clock clock;
    private final Map<String, Integer> committees = new HashMap<>();

    /** A case with a photo, and an import that waits. */
    void work(Spot spot, ActingPost worker, ActingPost officer) {
        var file = photo(worker, spot.name(Spot.Kind.FILE) + ".png");
        var report = reportAt(spot, spot.name(Spot.Kind.CASE), List.of(file));
        var order = Map.<String, Object>of("file", spot.name(Spot.Kind.JOB) + ".csv", "dryRun", true);
        spot.ids().put("attachment", file);
        spot.ids().put("case", desk.report(worker, report, null).number());
        spot.ids().put("job", jobs.start(officer, "case-import", order, 1).id());
    }

    void register(Spot spot, ActingPost leader) {
        var party = party(PartyKind.GRID_PARTY_UNIT, spot.name(Spot.Kind.PARTY), spot.grid());
        var resident =
                new ResidentUnitDraft(spot.name(Spot.Kind.RESIDENT), credit(spot), null, spot.grid(), null, LONG_AGO);
        spot.ids().put("credit", credit(spot));
        spot.ids().put("party", parties.create(leader, party).id());
        spot.ids().put("resident", residents.create(leader, resident).id());
        var committee = Objects.requireNonNull(committees.get(spot.community()));
        spot.ids().put("committee", committee);
        spot.ids().put("member", members.create(leader, member(committee, spot)).id());
        spot.ids().put("venue", venues.create(leader, venue(spot)).id());
        spot.ids().put("meeting", meetings.draft(leader, meeting(spot)).id());
        together(spot, leader);
    }

    /** What the resident unit offers and takes part in, and a member of it who is registered where he lives. */
    private void together(Spot spot, ActingPost leader) {
        var unit = (Integer) spot.ids().get("resident");
        var resource = new ResourceDraft(unit, ResourceKind.VENUE, spot.name(Spot.Kind.RESOURCE), null, LONG_AGO);
        var cooperation = new CooperationDraft(
                committees.get(spot.community()),
                CooperationKind.ACTIVITY,
                spot.name(Spot.Kind.COOPERATION),
                null,
                LONG_AGO,
                null,
                null,
                List.of(unit));
        var member = new RegistrationDraft(
                spot.name(Spot.Kind.REGISTRATION), phone(spot), true, spot.grid(), null, unit, null, null, LONG_AGO);
        spot.ids().put("resource", resources.create(leader, resource).id());
        spot.ids().put("cooperation", cooperations.create(leader, cooperation).id());
        spot.ids().put("registration", registrations.create(leader, member).id());
        spot.ids().put("phone", phone(spot));
    }

    void committee(String place, ActingPost leader) {
        var made = parties.create(leader, party(PartyKind.REGIONAL_COMMITTEE, "区域党委" + place, place));
        committees.put(place, made.id());
    }

    UUID photo(ActingPost by, String name) {
        return attachments.store(by, name, new ByteArrayInputStream(png())).id();
    }

    static byte[] png() {
        try {
            var png = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Report reportAt(Spot spot, String title, List<UUID> files) {
        var place = new Report.Place(spot.lng(), spot.lat(), null, "某路1号", null);
        return new Report(AccessWorld.TYPE, title, "堆物", null, Channel.GRID_WORKER, place, null, files, null);
    }

    private static PartyDraft party(PartyKind kind, String name, String place) {
        return new PartyDraft(kind, name, place, null, null, null, null, null, LONG_AGO);
    }

    private MeetingDraft meeting(Spot spot) {
        var host = Objects.requireNonNull(committees.get(spot.community()));
        var starts = clock.instant().plus(Duration.ofDays(1));
        var plan = new MeetingPlan(
                spot.name(Spot.Kind.MEETING),
                "某路1号",
                spot.lng(),
                spot.lat(),
                starts,
                starts.plus(Duration.ofHours(1)),
                null,
                null,
                null);
        return MeetingDraft.of(null, host, plan);
    }

    private MemberDraft member(int committee, Spot spot) {
        var until = CalendarZone.today(clock).plusYears(3);
        return new MemberDraft(
                committee, MemberKind.ORDINARY, spot.name(Spot.Kind.MEMBER), null, null, null, null, null, until);
    }

    private static String credit(Spot spot) {
        var body = "9151010800000000" + AccessWorld.SPOTS.indexOf(spot);
        return body + CreditCode.checkCharacter(body);
    }

    /** Nobody's number. */
    private static String phone(Spot spot) {
        return "1000000000" + AccessWorld.SPOTS.indexOf(spot);
    }

    private static VenueDraft venue(Spot spot) {
        return new VenueDraft(
                VenueLevel.STATION,
                spot.grid() + "01",
                spot.name(Spot.Kind.VENUE),
                "某路1号",
                null,
                null,
                null,
                Set.of(ServiceClass.PUBLIC),
                LONG_AGO);
    }
}
