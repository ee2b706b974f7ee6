package org.civicgrid.governance.venue;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.Cursor;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.kernel.SortType;
import org.civicgrid.governance.territory.JurisdictionPath;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Lists and counts service points of one territory that lies within the caller's map: one statement each. */
@Repository
@RequiredArgsConstructor
class VenueRows {

    private static final Cursor.Order ORDER = Cursor.Order.of("service-points", SortType.INTEGER, SortType.INTEGER);
    private static final Cursor BEGINNING = ORDER.at(-1, -1);
    private static final String HOLDS =
            " and s.validity.from <= :day and (s.validity.to is null or s.validity.to > :day)";
    private static final int MOST_PLACED = 2000;

    private final EntityManager entities;

    KeysetPage<ServicePoint> page(Territory top, VenueQuery query, LocalDate day, Paging paging) {
        var start = paging.start(ORDER).orElse(BEGINNING);
        var words = query.words() == null ? "" : query.words().strip().toLowerCase(Locale.ROOT);
        var hql =
                "select s from ServicePoint s where " + JurisdictionPath.of("s", top, query.below()) + " = :top" + HOLDS
                        + " and (:level is null or s.level = :level)"
                        + " and locate(:service, array_to_string(s.services, ',')) > 0"
                        + " and (:words = '' or locate(:words, lower(s.name)) > 0 or locate(:words, lower(s.address)) > 0)"
                        + " and (s.tier, s.id) > (:tier, :id) order by s.tier, s.id";
        var rows = entities.createQuery(hql, ServicePoint.class)
                .setParameter("top", top.id())
                .setParameter("day", day)
                .setParameter("level", query.level())
                .setParameter(
                        "service",
                        query.service() == null ? "" : query.service().name())
                .setParameter("words", words)
                .setParameter("tier", (short) start.integer(0))
                .setParameter("id", start.integer(1))
                .setMaxResults(paging.rows())
                .getResultList();
        return KeysetPage.of(rows, paging, row -> ORDER.at((int) row.getTier(), row.id()));
    }

    /** In and below a territory, with a position. */
    List<ServicePoint> placed(Territory top, LocalDate day) {
        return entities.createQuery(
                        "select s from ServicePoint s where " + JurisdictionPath.of("s", top, true) + " = :top" + HOLDS
                                + " and s.lng is not null order by s.tier, s.id",
                        ServicePoint.class)
                .setParameter("top", top.id())
                .setParameter("day", day)
                .setMaxResults(MOST_PLACED)
                .getResultList();
    }

    /** Per level and child territory; the child is null for what stands on the territory itself. */
    List<Count> counts(Territory top, LocalDate day) {
        var child = JurisdictionPath.of("s", top.level().below().orElse(Level.COMPOUND));
        return entities.createQuery(
                        "select " + child + ", s.level, count(s) from ServicePoint s where "
                                + JurisdictionPath.of("s", top, true) + " = :top" + HOLDS + " group by " + child
                                + ", s.level order by " + child + ", s.level",
                        Count.class)
                .setParameter("top", top.id())
                .setParameter("day", day)
                .getResultList();
    }

    /** How many of a level. */
    record Count(@Nullable Integer childId, VenueLevel level, Long number) {}
}
