package org.civicgrid.governance.casework;

import java.sql.Timestamp;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The numbers that a case is found by: pairs of characters, the traits type and channel, and marks that say where it was reported
 * and when. The database has functions that make the same of a case that moves; a report does not wait for them.
 */
final class CaseTerms {

    /** With {@link #values}. The row follows the case by itself: to the ended ones, to another type, territory or lead unit. */
    static final String INSERT = "insert into case_search (case_id, open, reported_at, terms) values (?, ?, ?, ?)";

    private static final int TYPE = 1;
    private static final int CHANNEL = 2;
    private static final int TRAIT_BITS = 20;

    private static final int TERRITORY = 0;
    private static final int LEAD_UNIT = 1;
    private static final int REPORTER = 2;
    private static final int LOWEST_MARK = -671_088_640;
    private static final int MARK = 0x3ffffff;

    /** Slices of time are one hour long, sixteen, sixteen times as many, and again; and all time. */
    private static final int EVER = 4;

    private static final int HOUR = 0;
    private static final int HALF_DAY = 1;
    private static final int WEEKS = 2;
    private static final int SECONDS_PER_HOUR = 3600;

    private CaseTerms() {}

    static Object[] values(GovernanceCase it) {
        return new Object[] {it.id(), it.getStage().isOpen(), Timestamp.from(it.getReportedAt()), of(it)};
    }

    /** What a case is found by. */
    static int[] of(GovernanceCase it) {
        var terms = IntStream.builder();
        IntStream.of(CaseWords.of(it)).forEach(terms);
        terms.add(trait(TYPE, it.getTypeCode()))
                .add(trait(CHANNEL, it.getChannel().name()));
        var hour = (int) Math.floorDiv(it.getReportedAt().getEpochSecond(), SECONDS_PER_HOUR);
        var place = it.getJurisdiction();
        mark(terms, TERRITORY, place.districtId(), hour, HOUR, EVER - 1);
        mark(terms, TERRITORY, place.streetId(), hour, HALF_DAY, EVER);
        mark(terms, TERRITORY, place.communityId(), hour, HALF_DAY, EVER);
        mark(terms, TERRITORY, place.gridId(), hour, WEEKS, EVER);
        mark(terms, REPORTER, Objects.requireNonNullElse(it.getReporterPostId(), 0), hour, WEEKS, EVER);
        if (it.getLeadUnitId() != null) {
            mark(terms, LEAD_UNIT, it.getLeadUnitId(), hour, WEEKS, EVER);
        }
        return terms.build().toArray();
    }

    /** What a filter looks for: all of it must be there. */
    static int[] of(CaseFilter filter) {
        var terms = IntStream.builder();
        if (filter.words() != null) {
            IntStream.of(CaseWords.pairs(filter.words())).forEach(terms);
        }
        if (filter.typeCode() != null) {
            terms.add(trait(TYPE, filter.typeCode()));
        }
        if (filter.channel() != null) {
            terms.add(trait(CHANNEL, filter.channel().name()));
        }
        return terms.build().toArray();
    }

    /** What all cases of a type are found by. */
    static int[] ofType(String code) {
        return new int[] {trait(TYPE, code)};
    }

    /** As {@code case_trait} of the database. A pair with this number would begin with a control character, and no word does. */
    private static int trait(int kind, String name) {
        return kind << TRAIT_BITS | name.hashCode() & (1 << TRAIT_BITS) - 1;
    }

    /** As {@code case_mark} of the database, for each span of time from one to another. */
    private static void mark(IntStream.Builder terms, int kind, int id, int hour, int first, int last) {
        var what = (int) (id * 1_000_003L + kind * 500_009L) & MARK;
        for (var span = first; span <= last; span++) {
            var slice = (span < EVER ? hour >> EVER * span : 0) * 31 + span * 8_388_593 & MARK;
            terms.add(LOWEST_MARK | what ^ slice);
        }
    }
}
