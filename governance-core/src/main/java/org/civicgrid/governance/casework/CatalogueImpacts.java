package org.civicgrid.governance.casework;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Works out what a version of a case type would mean for open cases, in the caller's transaction. */
@Component
@RequiredArgsConstructor
class CatalogueImpacts {

    /** So many histories are read; the count of open cases itself is exact. */
    static final int COMPARED = 500;

    /** The numbers find them, the columns decide. */
    private static final String OPEN_OF_TYPE = " from case_record c join case_search s on s.case_id = c.id"
            + " join case_type t on t.id = c.type_id where s.open and s.terms @> ?::integer[] and c.open and c.type_code = ? ";

    private final JdbcTemplate jdbc;
    private final CaseHistory histories;
    private final CaseClocks clocks;
    private final CaseTypeCatalogue types;
    private final ReachGuard guard;

    CaseTypeImpact of(ActingPost by, CaseType draft) {
        guard.narrow(by);
        var byVersion = byVersion(draft.code());
        var read = read(histories.ofAll(urgent(draft.code())), draft);
        return new CaseTypeImpact(
                byVersion.values().stream().mapToInt(Integer::intValue).sum(),
                byVersion,
                read.size(),
                (int) read.stream().filter(it -> it.shift() < 0).count(),
                (int) read.stream().filter(it -> it.shift() > 0).count(),
                lamps(read.stream().map(Compared::now).toList()),
                lamps(read.stream().map(Compared::then).toList()));
    }

    private Map<Integer, Integer> byVersion(String code) {
        var counts = new HashMap<Integer, Integer>();
        jdbc.query(
                "select t.version, count(*) as open" + OPEN_OF_TYPE + "group by t.version",
                row -> {
                    counts.put(row.getInt("version"), row.getInt("open"));
                },
                CaseTerms.ofType(code),
                code);
        return counts;
    }

    private List<Long> urgent(String code) {
        return jdbc.queryForList(
                "select c.id" + OPEN_OF_TYPE + "order by c.due_at, c.id limit ?",
                Long.class,
                CaseTerms.ofType(code),
                code,
                COMPARED);
    }

    private List<Compared> read(Map<Long, List<CaseEvent>> histories, CaseType draft) {
        IntFunction<CaseType> catalogue = id -> {
            var known = types.byId(id);
            return known.code().equals(draft.code()) ? draft : known;
        };
        return histories.values().stream()
                .map(history -> new Compared(
                        CaseClocks.running(clocks.read(history), false),
                        CaseClocks.running(clocks.read(history, catalogue), false)))
                .toList();
    }

    private static Map<Light, Integer> lamps(List<Light> lights) {
        var lamps = new EnumMap<Light, Integer>(Light.class);
        lights.forEach(light -> lamps.merge(light, 1, Integer::sum));
        return lamps;
    }

    /** The running stage clock of a case as it is, and as it would be; null where none runs. */
    private record Compared(
            @Nullable CaseClock is, @Nullable CaseClock would) {

        Light now() {
            return is == null ? Light.GREY : is.light();
        }

        Light then() {
            return would == null ? Light.GREY : would.light();
        }

        /** Less than zero when it would be due earlier. */
        int shift() {
            var due = due(is);
            var other = due(would);
            return due == null || other == null
                    ? 0
                    : Objects.requireNonNull(other).compareTo(due);
        }

        private static @Nullable Instant due(@Nullable CaseClock clock) {
            return clock == null ? null : clock.dueAt();
        }
    }
}
