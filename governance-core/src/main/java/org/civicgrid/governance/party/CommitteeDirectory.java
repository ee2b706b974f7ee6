package org.civicgrid.governance.party;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.audit.AuditLine;
import org.civicgrid.governance.audit.AuditTrail;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.party.CommitteeRefusals.CommitteeMemberNotFound;
import org.civicgrid.governance.party.PartyRefusals.PartyOrganizationNotFound;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.register.RegisterDirectory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks up who sits on the regional committees inside the acting post's map, and who has a voice there on a day. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class CommitteeDirectory implements RegisterDirectory<CommitteeMemberView> {

    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);
    private static final int LONGEST_WARNING = 3660;

    private final CommitteeMembers members;
    private final CommitteeMemberViews views;
    private final PartyOrganizations organizations;
    private final BrowsableMap map;
    private final AuditTrail trail;
    private final PartySettings settings;
    private final Clock clock;

    @Override
    public CommitteeMemberView find(ActingPost by, int id) {
        return views.of(by, members.find(id, by.reach()).orElseThrow(() -> new CommitteeMemberNotFound(id)));
    }

    @Override
    public List<AuditLine> history(ActingPost by, int id) {
        var member = members.find(id, by.reach()).orElseThrow(() -> new CommitteeMemberNotFound(id));
        return trail.of(by, CommitteeMember.SUBJECT, member.id());
    }

    /**
     * Committee by committee, the secretary first, then deputies, ordinary and part-time members.
     *
     * @throws Refusal.NotFound if the territory lies outside the post's map
     * @throws InvalidInput if a value of the query or the page cannot be
     */
    public KeysetPage<CommitteeMemberView> list(ActingPost by, MemberQuery query, Paging paging) {
        var within = query.expiresWithin();
        new FormInput()
                .when(
                        within != null && (within < 0 || within > LONGEST_WARNING),
                        "expiresWithin",
                        "out-of-range",
                        within,
                        0,
                        LONGEST_WARNING)
                .refuseIfAny();
        var day = query.day(today());
        var until = within == null ? FOR_EVER : day.plusDays(within);
        var page = members.page(map.requireOrHome(by, query.territory()), query, day, until, paging);
        return new KeysetPage<>(views.of(by, page.items()), page.next());
    }

    /**
     * Who is in office on a committee on a day, the secretary first: each has a voice in its meetings. A term that is over
     * gives none, whether or not its record has been closed yet.
     *
     * @throws Refusal.NotFound if the committee lies outside the post's map
     */
    public List<CommitteeVoice> inOffice(ActingPost by, int committeeId, LocalDate day) {
        return members.inOffice(committee(by, committeeId).id(), day).stream()
                .map(CommitteeVoice::of)
                .toList();
    }

    /** Who of a resident unit is in office today on a committee within the post's map. */
    public List<CommitteeVoice> ofUnit(ActingPost by, int unitId) {
        return members.inOfficeFrom(unitId, today()).stream()
                .filter(it -> by.reach().browses(it.standing().place()))
                .map(CommitteeVoice::of)
                .toList();
    }

    /**
     * How many sit on the committees in and below a territory today, and how many of them leave soon.
     *
     * @throws Refusal.NotFound if the territory lies outside the post's map
     */
    public CommitteeTally tally(ActingPost by, TerritoryCode code) {
        var today = today();
        return tally(members.tally(map.require(by, code), today, soon(today)));
    }

    private CommitteeTally tally(List<CommitteeMembers.Tally> rows) {
        var kinds = new EnumMap<MemberKind, Long>(MemberKind.class);
        rows.forEach(it -> kinds.put(it.kind(), it.number()));
        var expiring = rows.stream().mapToLong(CommitteeMembers.Tally::expiring).sum();
        return new CommitteeTally(kinds, expiring, settings.expiryWarningDays());
    }

    private PartyOrganization committee(ActingPost by, int id) {
        return organizations
                .find(id, by.reach())
                .filter(it -> it.kind() == PartyKind.REGIONAL_COMMITTEE)
                .orElseThrow(() -> new PartyOrganizationNotFound(id));
    }

    private LocalDate soon(LocalDate today) {
        return today.plusDays(settings.expiryWarningDays());
    }

    private LocalDate today() {
        return CalendarZone.today(clock);
    }
}
