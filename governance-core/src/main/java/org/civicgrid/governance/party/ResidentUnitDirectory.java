package org.civicgrid.governance.party;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.audit.AuditLine;
import org.civicgrid.governance.audit.AuditTrail;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.Cursor;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.kernel.SortType;
import org.civicgrid.governance.party.PartyRefusals.ResidentUnitNotFound;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.territory.JurisdictionPath;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks up resident units inside the acting post's map. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ResidentUnitDirectory {

    private static final Cursor.Order ORDER = Cursor.Order.of("resident-units", SortType.INTEGER);

    private final ResidentUnits units;
    private final EntityManager entities;
    private final BrowsableMap map;
    private final TerritoryRegistry territories;
    private final AuditTrail trail;
    private final Clock clock;

    /** @throws Refusal.NotFound if there is none within the post's map */
    public ResidentUnitView find(ActingPost by, int id) {
        return units.find(id, by.reach())
                .map(unit -> ResidentUnitView.of(unit, territories))
                .orElseThrow(() -> new ResidentUnitNotFound(id));
    }

    /**
     * What was done to it, oldest first.
     *
     * @throws Refusal.NotFound if there is none within the post's map
     */
    public List<AuditLine> history(ActingPost by, int id) {
        return trail.of(by, ResidentUnitRegister.SUBJECT, find(by, id).id());
    }

    /**
     * In the order in which they were entered.
     *
     * @throws Refusal.NotFound if the territory lies outside the post's map
     * @throws InvalidInput if a value of the query or the page cannot be
     */
    public KeysetPage<ResidentUnitView> list(ActingPost by, ResidentUnitQuery query, Paging paging) {
        var form = new FormInput();
        var words = form.optional("q", query.words(), 80);
        var day = form.asOf("on", query.on(), CalendarZone.today(clock));
        form.refuseIfAny();
        var top = territory(by, query.territory());
        var rows = entities.createQuery(
                        "select u from ResidentUnit u where " + JurisdictionPath.of("u", top, query.below()) + " = :top"
                                + " and u.validity.from <= :day and (u.validity.to is null or u.validity.to > :day)"
                                + " and (:words = '' or locate(:words, lower(u.name)) > 0 or lower(u.creditCode) = :words)"
                                + " and u.id > :id order by u.id",
                        ResidentUnit.class)
                .setParameter("top", top.id())
                .setParameter("day", day)
                .setParameter("words", words == null ? "" : words.toLowerCase(Locale.ROOT))
                .setParameter("id", paging.start(ORDER).map(it -> it.integer(0)).orElse(0))
                .setMaxResults(paging.rows())
                .getResultList();
        return KeysetPage.of(rows, paging, row -> ORDER.at(row.id()))
                .map(unit -> ResidentUnitView.of(unit, territories));
    }

    private Territory territory(ActingPost by, @Nullable String code) {
        return code == null ? map.home(by) : map.require(by, TerritoryCode.of("territory", code));
    }
}
