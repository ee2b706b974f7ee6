package org.civicgrid.governance.organization;

import static java.util.Objects.requireNonNullElse;

import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.kernel.Cursor;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.kernel.SortType;
import org.civicgrid.governance.organization.OrganizationRefusals.AppointmentNotFound;
import org.civicgrid.governance.organization.OrganizationRefusals.PostNotFound;
import org.civicgrid.governance.organization.OrganizationRefusals.UnitNotFound;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists units, posts and appointments inside the acting post's map, for pages and pickers. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ForceDirectory {

    private static final Cursor.Order UNITS = Cursor.Order.of("units", SortType.TEXT);
    private static final Cursor.Order POSTS = Cursor.Order.of("posts", SortType.TEXT);
    private static final Cursor.Order APPOINTMENTS = Cursor.Order.of("appointments", SortType.INTEGER);

    private static final int LONGEST_WORDS = 80;

    private final ForceRows rows;
    private final BrowsableMap map;

    /** Units by code. */
    public KeysetPage<UnitView> units(ActingPost by, ForceQuery query, Paging paging) {
        var after = paging.start(UNITS).map(it -> it.text(0)).orElse("");
        var found = rows.units(within(by, query), query, null, after, paging.rows());
        return KeysetPage.of(found, paging, it -> UNITS.at(it.code()));
    }

    /** @throws Refusal.NotFound if there is none within the post's map */
    public UnitView unit(ActingPost by, int id) {
        return rows.units(map.home(by), ForceQuery.all(), id, "", 1).stream()
                .findFirst()
                .orElseThrow(() -> new UnitNotFound(id));
    }

    /** Units in force that serve exactly one of some territories within the post's map, by code. */
    public List<UnitView> unitsServing(ActingPost by, Collection<Territory> territories) {
        return rows.unitsServing(
                map.home(by), territories.stream().map(Territory::id).toList());
    }

    /** Units in force directly below a unit, by code. */
    public List<UnitView> unitsBelow(ActingPost by, UnitView unit) {
        return rows.unitsBelow(map.home(by), unit.code());
    }

    /** Who holds some posts today, in the order of appointment. */
    public List<HolderView> holders(ActingPost by, Collection<PostView> posts) {
        return rows.holders(map.home(by), posts.stream().map(PostView::id).toList());
    }

    /**
     * People whose name holds the words, for those who appoint or open accounts: whoever has a post within the map, and
     * whoever has none at all.
     *
     * @param limit at most so many, by name
     */
    public List<PersonView> people(ActingPost by, String words, int limit) {
        if (!by.may(Permission.POST_GRANT)) {
            by.require(Permission.ACCOUNT_MANAGE);
        }
        var form = new FormInput();
        form.optional("q", words, LONGEST_WORDS);
        form.refuseIfAny();
        return rows.people(map.home(by), words, limit);
    }

    /**
     * People who serve a street, a community or what lies below, other than in a grid: for pickers of those who give seats
     * and duties, not posts.
     *
     * @throws Refusal.NotFound if the territory lies outside the post's map
     */
    public List<PersonView> officers(ActingPost by, TerritoryCode within) {
        return rows.officers(map.require(by, within));
    }

    /** Posts by code. */
    public KeysetPage<PostView> posts(ActingPost by, ForceQuery query, Paging paging) {
        var after = paging.start(POSTS).map(it -> it.text(0)).orElse("");
        var found = rows.posts(within(by, query), query, null, after, paging.rows());
        return KeysetPage.of(found, paging, it -> POSTS.at(it.code()));
    }

    /** @throws Refusal.NotFound if there is none within the post's map */
    public PostView post(ActingPost by, int id) {
        return rows.posts(map.home(by), ForceQuery.all(), id, "", 1).stream()
                .findFirst()
                .orElseThrow(() -> new PostNotFound(id));
    }

    /** Appointments in the order in which they were made. */
    public KeysetPage<AppointmentView> appointments(ActingPost by, ForceQuery query, Paging paging) {
        var after = paging.start(APPOINTMENTS).map(it -> it.integer(0)).orElse(0);
        var found = rows.appointments(within(by, query), query, null, after, paging.rows());
        return KeysetPage.of(found, paging, it -> APPOINTMENTS.at(it.id()));
    }

    /** @throws Refusal.NotFound if there is none within the post's map */
    public AppointmentView appointment(ActingPost by, int id) {
        return rows.appointments(map.home(by), ForceQuery.all(), id, 0, 1).stream()
                .findFirst()
                .orElseThrow(() -> new AppointmentNotFound(id));
    }

    private Territory within(ActingPost by, ForceQuery query) {
        var form = new FormInput();
        form.optional("q", requireNonNullElse(query.words(), ""), LONGEST_WORDS);
        form.refuseIfAny();
        return map.requireOrHome(by, query.territory());
    }
}
