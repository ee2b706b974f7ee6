package org.civicgrid.governance.cooperation;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.attachment.Attachments;
import org.civicgrid.governance.attachment.StoredAttachment;
import org.civicgrid.governance.audit.AuditLine;
import org.civicgrid.governance.audit.AuditTrail;
import org.civicgrid.governance.cooperation.CooperationQuery.Days;
import org.civicgrid.governance.cooperation.CooperationRefusals.CooperationNotFound;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.party.PartyNames;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks up shared actions inside the acting post's map, and counts them. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class CooperationDirectory {

    private final RegionalCooperations cooperations;
    private final PartyNames names;
    private final Attachments attachments;
    private final BrowsableMap map;
    private final TerritoryRegistry territories;
    private final AuditTrail trail;
    private final Clock clock;

    /** @throws Refusal.NotFound if there is none within the post's map */
    public CooperationView find(ActingPost by, int id) {
        var found = cooperations.find(id, by.reach()).orElseThrow(() -> new CooperationNotFound(id));
        return views(by, List.of(found)).get(0);
    }

    /**
     * What was done to it, oldest first.
     *
     * @throws Refusal.NotFound if there is none within the post's map
     */
    public List<AuditLine> history(ActingPost by, int id) {
        return trail.of(by, RegionalCooperation.SUBJECT, find(by, id).id());
    }

    /**
     * Its files, in the order in which they came.
     *
     * @throws Refusal.NotFound if there is none within the post's map
     */
    public List<StoredAttachment> files(ActingPost by, int id) {
        cooperations.find(id, by.reach()).orElseThrow(() -> new CooperationNotFound(id));
        return attachments.of(by, RegionalCooperation.SUBJECT, id);
    }

    /**
     * The latest first.
     *
     * @throws Refusal.NotFound if the territory lies outside the post's map
     * @throws InvalidInput if a value of the query or the page cannot be
     */
    public KeysetPage<CooperationView> list(ActingPost by, CooperationQuery query, Paging paging) {
        var days = query.days();
        var found = cooperations.page(map.requireOrHome(by, query.territory()), query, days, paging);
        return new KeysetPage<>(views(by, found.items()), found.next());
    }

    /**
     * What begins in a year in and below a territory: one statement on every level.
     *
     * @param territory its code; null for the whole map of the acting post
     * @param year null for the present one, Asia/Shanghai
     * @param state null for all states
     * @throws Refusal.NotFound if the territory lies outside the post's map
     * @throws InvalidInput if the year cannot be
     */
    public CooperationYear year(
            ActingPost by, @Nullable String territory, @Nullable Integer year, @Nullable AskedState state) {
        var top = map.requireOrHome(by, territory);
        var wanted = year == null ? CalendarZone.today(clock).getYear() : year;
        return CooperationYear.of(top, wanted, state, cooperations.cells(top, Days.of(wanted), state), territories);
    }

    /** With the names of committees and parties, which one statement finds for all. */
    private List<CooperationView> views(ActingPost by, List<RegionalCooperation> found) {
        var named = names.of(
                by,
                found.stream()
                        .flatMap(it -> Stream.concat(
                                Stream.of(it.committeeId()), it.plan().parties().organizations().stream()))
                        .toList(),
                found.stream()
                        .flatMap(it -> it.plan().parties().residentUnits().stream())
                        .toList());
        return found.stream()
                .map(it -> CooperationView.of(it, named, territories))
                .toList();
    }
}
