package org.civicgrid.governance.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.casework.CaseMoved;
import org.civicgrid.governance.casework.CasesMoved;
import org.civicgrid.governance.database.Writes;
import org.civicgrid.governance.kernel.CalendarZone;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what each act changes in the figures, in the act's own transaction; no row is ever locked for it. */
@Component
@RequiredArgsConstructor
class CaseFigures {

    private static final String INSERT =
            "insert into case_delta (day, district_id, street_id, community_id, grid_id, domain, measure, amount) values ";
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?)";

    private final Writes writes;
    private final JdbcTemplate jdbc;

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CaseMoved moved) {
        var changes = changes(moved);
        if (!changes.isEmpty()) {
            var day = LocalDate.ofInstant(moved.at(), CalendarZone.SHANGHAI);
            writes.send(
                    INSERT + String.join(", ", Collections.nCopies(changes.size(), ROW)),
                    changes.stream()
                            .flatMap(change -> Arrays.stream(row(moved, day, change)))
                            .toArray());
        }
    }

    /** Many acts at once: what adds up to nothing is not written at all. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CasesMoved all) {
        var sums = new LinkedHashMap<List<@Nullable Object>, Integer>();
        for (var moved : all.moves()) {
            var day = LocalDate.ofInstant(moved.at(), CalendarZone.SHANGHAI);
            for (var change : changes(moved)) {
                var row = new ArrayList<@Nullable Object>(Arrays.asList(row(moved, day, change)));
                row.remove(row.size() - 1);
                sums.merge(row, all.undone() ? -change.amount() : change.amount(), Integer::sum);
            }
        }
        jdbc.batchUpdate(
                INSERT + ROW,
                sums.entrySet().stream()
                        .filter(sum -> sum.getValue() != 0)
                        .map(sum -> Stream.concat(sum.getKey().stream(), Stream.of(sum.getValue()))
                                .toArray())
                        .toList());
    }

    static List<Change> changes(CaseMoved moved) {
        var changes = new ArrayList<Change>();
        Measure.of(moved.action()).ifPresent(measure -> changes.add(new Change(measure.name(), 1)));
        if (moved.from() != moved.to()) {
            if (moved.from() != null && moved.from().isOpen()) {
                changes.add(new Change(Measure.open(moved.from()), -1));
            }
            if (moved.to().isOpen()) {
                changes.add(new Change(Measure.open(moved.to()), 1));
            }
        }
        if (!moved.to().isOpen() && (moved.from() == null || moved.from().isOpen())) {
            changes.add(new Change(Measure.CLOSED.name(), 1));
            if (Boolean.TRUE.equals(moved.inTime())) {
                changes.add(new Change(Measure.CLOSED_IN_TIME.name(), 1));
            }
        }
        return changes;
    }

    /** What is open now belongs to no day: one row a stage and domain, however old the cases are. */
    private static Object[] row(CaseMoved moved, LocalDate day, Change change) {
        var place = moved.place();
        return new Object[] {
            change.isOpenCount() ? LocalDate.EPOCH : day,
            place.districtId(),
            place.streetId(),
            place.communityId(),
            place.gridId(),
            moved.domain().name(),
            change.measure(),
            change.amount()
        };
    }

    /** A change of one figure. */
    record Change(String measure, int amount) {
        boolean isOpenCount() {
            return measure.startsWith("OPEN_");
        }
    }
}
