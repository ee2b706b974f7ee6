package org.civicgrid.governance.meeting;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.audit.AuditLine;
import org.civicgrid.governance.audit.AuditTrail;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.meeting.MeetingRefusals.MeetingNotFound;
import org.civicgrid.governance.meeting.MeetingRefusals.NoticeNotFound;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.governance.organization.UnitNames;
import org.civicgrid.governance.organization.UnitNames.UnitTitle;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks up meetings: those on the acting post's map, and those to which the acting person, or the resident unit at whose desk it
 * acts, has been asked, or that resolved what its unit does.
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class MeetingDirectory {

    private final Meetings meetings;
    private final MeetingViews views;
    private final Papers papers;
    private final Hosts hosts;
    private final BrowsableMap map;
    private final TerritoryRegistry territories;
    private final ForceRegister force;
    private final UnitNames units;
    private final AuditTrail trail;

    /** @throws Refusal.NotFound if there is none that the post may read */
    public MeetingView find(ActingPost by, int id) {
        return views.of(require(by, id));
    }

    /**
     * What was done to it, oldest first; nothing for who only takes part.
     *
     * @throws Refusal.NotFound if there is none that the post may read
     */
    public List<AuditLine> history(ActingPost by, int id) {
        var meeting = require(by, id);
        return onMap(by, meeting) ? trail.of(by, Meeting.SUBJECT, meeting.id()) : List.of();
    }

    /**
     * The newest notice.
     *
     * @throws Refusal.NotFound if there is no meeting that the post may read, or it has not been called
     */
    public MeetingNotice notice(ActingPost by, int id) {
        return papers.notice(require(by, id).id()).orElseThrow(() -> new NoticeNotFound(id));
    }

    /**
     * Newest first.
     *
     * @throws Refusal.NotFound if the territory lies outside the post's map
     * @throws InvalidInput if a value of the query or the page cannot be
     */
    public KeysetPage<MeetingSummary> list(ActingPost by, MeetingQuery query, Paging paging) {
        query.check();
        var top = map.requireOrHome(by, query.territory());
        var lines = query.mine() || !by.may(Permission.MAP_READ)
                ? meetings.pageOf(by, desk(by), query, paging)
                : meetings.page(top, query, paging);
        return lines.map(it -> MeetingSummary.of(it, territories));
    }

    /**
     * Units that may do what the meeting resolves: those that serve its place, by code, then the desks of resident units.
     *
     * @throws Refusal.NotFound if there is none that the post may read
     */
    public List<UnitTitle> owners(ActingPost by, int id) {
        var meeting = require(by, id);
        var place = hosts.spot(hosts.of(meeting), meeting.facts()).jurisdiction();
        var serving = force.unitsAt(territories.path(place)).stream()
                .filter(it -> it.kind() != UnitKind.DISTRICT && it.kind() != UnitKind.RESIDENT_UNIT);
        var street = territories.require(Objects.requireNonNull(place.streetId()));
        var residing =
                force.unitsAt(territories.children(street)).stream().filter(it -> it.kind() == UnitKind.RESIDENT_UNIT);
        return Stream.concat(serving, residing)
                .map(it -> new UnitTitle(it.code(), it.name(), it.shortName()))
                .toList();
    }

    private Meeting require(ActingPost by, int id) {
        return meetings.find(id).filter(it -> reads(by, it)).orElseThrow(() -> new MeetingNotFound(id));
    }

    private boolean reads(ActingPost by, Meeting it) {
        return onMap(by, it) || it.sequence() != null && meetings.concerns(it.id(), by, desk(by));
    }

    private static boolean onMap(ActingPost by, Meeting it) {
        return by.may(Permission.MAP_READ) && by.reach().browses(it.jurisdiction());
    }

    /** Code of the post's unit when that is the desk of a resident unit; otherwise one that no desk has. */
    private String desk(ActingPost by) {
        return by.role() == Role.RESIDENT_UNIT_CONTACT
                ? Objects.requireNonNull(units.label(by.unitId())).code()
                : "";
    }
}
