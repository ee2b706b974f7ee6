package org.civicgrid.governance.casework;

import java.time.Instant;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import lombok.With;
import org.civicgrid.governance.kernel.Cursor;
import org.civicgrid.governance.kernel.SortType;
import org.civicgrid.governance.territory.MapDay;
import org.civicgrid.governance.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows, within the reach of whoever asks. Absent means any. Written as {@link #everything()} with what
 * narrows it.
 *
 * @param territory inside this territory
 * @param open only open, or only ended ones
 * @param leadUnit code of the leading unit
 * @param mine whose move it is the acting post's unit's, a decision included
 * @param reportedByMe reported by the acting post
 * @param followedByMe followed by the acting post
 * @param words words in title, address and description; at least two characters
 * @param from reported at or after
 * @param to reported before
 * @param map on which they lie in the territory
 */
@With
public record CaseFilter(
        @Nullable TerritoryCode territory,
        @Nullable Boolean open,
        @Nullable Stage stage,
        @Nullable String typeCode,
        @Nullable GovernanceDomain domain,
        @Nullable Channel channel,
        @Nullable Light light,
        @Nullable String leadUnit,
        boolean mine,
        boolean reportedByMe,
        boolean followedByMe,
        @Nullable String words,
        @Nullable Instant from,
        @Nullable Instant to,
        MapDay map) {

    /** Everything within the reach. */
    public static CaseFilter everything() {
        return new CaseFilter(
                null, null, null, null, null, null, null, null, false, false, false, null, null, null, MapDay.TODAY);
    }

    /** Open cases under one lamp, or all open ones for null. */
    static CaseFilter lamp(@Nullable Light light) {
        return everything().withOpen(true).withLight(light);
    }

    /** Open cases of a type since an instant, with these words when there are any. */
    static CaseFilter openLike(String typeCode, @Nullable String words, Instant since) {
        return lamp(null).withTypeCode(typeCode).withWords(words).withFrom(since);
    }

    /** Whether it names what cases are searched by: words, type or channel. */
    boolean isSearched() {
        return words != null || typeCode != null || channel != null;
    }

    /** Whether nothing is asked but where, whether open, and the lamp. */
    boolean isOfPlaceAlone() {
        return equals(lamp(light).withOpen(open).withTerritory(territory));
    }

    /** Whether no case that has ended can match. */
    boolean isOpenOnly() {
        return Boolean.TRUE.equals(open) || mine || light != null || (stage != null && stage.isOpen());
    }

    /** How a list is ordered. */
    @RequiredArgsConstructor
    public enum Order {
        /** Deadline first; only open cases have one. */
        MOST_URGENT(Cursor.Order.of("case-urgent", SortType.INSTANT, SortType.LONG)),
        NEWEST(Cursor.Order.of("case-new", SortType.INSTANT, SortType.LONG));

        /** Stands for the deadline of a case that has none: after all others. */
        private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

        private final Cursor.Order cursor;

        Cursor.Order cursor() {
            return cursor;
        }

        /** The cursor behind a row. */
        Cursor after(CaseSummary row) {
            var moment = this == NEWEST ? row.reportedAt() : Objects.requireNonNullElse(row.dueAt(), NEVER);
            return cursor.at(moment, row.id());
        }

        /** The column's value behind a value of the cursor. */
        @Nullable
        Instant moment(Instant inCursor) {
            return inCursor.equals(NEVER) ? null : inCursor;
        }
    }
}
