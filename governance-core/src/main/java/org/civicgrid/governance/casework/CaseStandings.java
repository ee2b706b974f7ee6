package org.civicgrid.governance.casework;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads how cases stand and what may be done to each, without their histories: as many statements for fifty as for one. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class CaseStandings {

    private static final String BESIDE = """
            select c.id, case_open_parts(c.id) > 0 as open_parts,
              exists (select from case_follower f where f.case_id = c.id and f.post_id = ?) as followed
            from unnest(?::bigint[]) c (id)
            """;

    private final JdbcTemplate jdbc;
    private final Cases cases;
    private final CaseTypeCatalogue types;
    private final CaseSight sight;
    private final ReachGuard guard;

    /**
     * How a case stands.
     *
     * @param possible what the post may do to it now, in the order of the process table
     * @param followed whether the post follows it
     */
    public record Standing(GovernanceCase state, CaseType type, List<Transition> possible, boolean followed) {

        public boolean allows(Action action) {
            return possible.stream().anyMatch(row -> row.action() == action);
        }
    }

    /** What stands beside a case that its row does not say. */
    private record Beside(long id, boolean openParts, boolean followed) {}

    /** Each case by its number; one that the post may not read is missing. */
    public Map<CaseNumber, Standing> of(ActingPost by, Collection<CaseNumber> numbers) {
        guard.narrow(by);
        var found = sight.among(by, cases.findByNumbers(numbers));
        var beside = beside(by, found.stream().map(GovernanceCase::id).toList());
        return found.stream()
                .collect(Collectors.toMap(
                        it -> new CaseNumber(it.getNumber()), it -> standing(by, it, beside.get(it.id()))));
    }

    private Standing standing(ActingPost by, GovernanceCase it, Beside beside) {
        var type = types.byId(it.getTypeId());
        var facts = it.facts(type, beside.openParts());
        return new Standing(it, type, CaseProcess.possible(facts, Relations.of(by, it)), beside.followed());
    }

    private Map<Long, Beside> beside(ActingPost by, List<Long> ids) {
        return jdbc
                .query(
                        BESIDE,
                        (row, n) ->
                                new Beside(row.getLong("id"), row.getBoolean("open_parts"), row.getBoolean("followed")),
                        by.postId(),
                        ids.toArray(Long[]::new))
                .stream()
                .collect(Collectors.toMap(Beside::id, Function.identity()));
    }
}
