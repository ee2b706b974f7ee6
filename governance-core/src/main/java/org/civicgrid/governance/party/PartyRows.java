package org.civicgrid.governance.party;

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

/** Lists and counts Party organisations of one territory that lies within the caller's map: one statement each. */
@Repository
@RequiredArgsConstructor
class PartyRows {

    private static final Cursor.Order ORDER =
            Cursor.Order.of("party-organizations", SortType.INTEGER, SortType.INTEGER, SortType.INTEGER);
    private static final Cursor BEGINNING = ORDER.at(-1, -1, -1);
    private static final String HOLDS =
            " and o.validity.from <= :day and (o.validity.to is null or o.validity.to > :day)";
    private static final String IN_ORDER = " order by o.tier, o.displayOrder, o.id";
    private static final int LARGEST_TREE = 2000;

    private final EntityManager entities;

    KeysetPage<PartyOrganization> page(Territory top, PartyQuery query, LocalDate day, Paging paging) {
        var start = paging.start(ORDER).orElse(BEGINNING);
        var rows = entities.createQuery(
                        "select o from PartyOrganization o where " + JurisdictionPath.of("o", top, query.below())
                                + " = :top" + HOLDS
                                + " and (:kind is null or o.kind = :kind)"
                                + " and (:words = '' or locate(:words, lower(o.name)) > 0)"
                                + " and (o.tier, o.displayOrder, o.id) > (:tier, :order, :id)" + IN_ORDER,
                        PartyOrganization.class)
                .setParameter("top", top.id())
                .setParameter("day", day)
                .setParameter("kind", query.kind())
                .setParameter("words", words(query.words()))
                .setParameter("tier", (short) start.integer(0))
                .setParameter("order", start.integer(1))
                .setParameter("id", start.integer(2))
                .setMaxResults(paging.rows())
                .getResultList();
        return KeysetPage.of(rows, paging, row -> ORDER.at((int) row.getTier(), row.getDisplayOrder(), row.id()));
    }

    /** Organisations in and below the territory down to a tier, in order. */
    List<PartyOrganization> down(Territory top, int tier, LocalDate day) {
        return entities.createQuery(
                        "select o from PartyOrganization o where " + JurisdictionPath.of("o", top, true) + " = :top"
                                + HOLDS + " and o.tier <= :tier" + IN_ORDER,
                        PartyOrganization.class)
                .setParameter("top", top.id())
                .setParameter("day", day)
                .setParameter("tier", (short) tier)
                .setMaxResults(LARGEST_TREE)
                .getResultList();
    }

    /** Per kind and child territory; the child is null for what stands on the territory itself. */
    List<Count> counts(Territory top, LocalDate day) {
        var child = JurisdictionPath.of("o", top.level().below().orElse(Level.COMPOUND));
        return entities.createQuery(
                        "select " + child + ", o.kind, count(o) from PartyOrganization o where "
                                + JurisdictionPath.of("o", top, true) + " = :top" + HOLDS + " group by " + child
                                + ", o.kind order by " + child + ", o.kind",
                        Count.class)
                .setParameter("top", top.id())
                .setParameter("day", day)
                .getResultList();
    }

    private static String words(@Nullable String typed) {
        return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    }

    /** How many of a kind. */
    record Count(@Nullable Integer childId, PartyKind kind, Long number) {}
}
