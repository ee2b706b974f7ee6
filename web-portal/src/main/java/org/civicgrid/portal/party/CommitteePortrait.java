package org.civicgrid.portal.party;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.party.CommitteeDirectory;
import org.civicgrid.governance.party.MemberKind;
import org.civicgrid.governance.party.PartyOrganizationView;
import org.civicgrid.governance.party.PartySettings;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.frame.Fact;
import org.civicgrid.portal.register.RecordPage.Link;
import org.civicgrid.portal.register.RegisterWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of a regional committee tells of who sits on it. */
@Component
@RequiredArgsConstructor
class CommitteePortrait {

    private final CommitteeDirectory directory;
    private final PartySettings settings;
    private final CommitteeWords seats;
    private final RegisterWords words;
    private final Clock clock;

    /**
     * What is told.
     *
     * @param links the members, the secretary first, and the list of all
     * @param add where a seat is given; null for what is no committee
     */
    record Seating(
            List<Fact> facts, List<Link> links, @Nullable Link add) {

        static final Seating NONE = new Seating(List.of(), List.of(), null);
    }

    Seating of(ActingPost by, PartyOrganizationView committee) {
        var today = CalendarZone.today(clock);
        var warning = settings.expiryWarningDays();
        var voices = directory.inOffice(by, committee.id(), today);
        var links = new ArrayList<>(voices.stream().map(seats::link).toList());
        links.add(new Link(Addresses.of(Members.PATH, Map.of("committee", committee.id())), words.of("committee.all")));
        var partTime =
                voices.stream().filter(it -> it.kind() == MemberKind.PART_TIME).count();
        var expiring = voices.stream()
                .filter(it -> !it.until().isAfter(today.plusDays(warning)))
                .count();
        var soon = expiring == 0 ? null : words.of("committee.expiring.count", warning, expiring);
        return new Seating(
                List.of(
                        words.fact("committee.members", words.of("committee.count", voices.size(), partTime)),
                        words.fact("committee.soon", soon)),
                links,
                new Link(
                        Addresses.of(Members.PATH + "/new", Map.of("committee", committee.id())),
                        words.of("committee.add")));
    }
}
