package org.civicgrid.governance.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.CaseRefusals.CaseNotFound;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a case within the reach of the acting post, with its history and clocks. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class CaseReader {

    /** With what is asked of others' tables alongside: all of it in one round trip. */
    private static final String BY_NUMBER = """
            select c.*, case_open_parts(c.id) as open_parts,
              exists (select from case_follower f where f.case_id = c.id and f.post_id = ?) as followed
            from case_record c where c.id = ? and c.number = ?
            """;

    private final JdbcTemplate jdbc;
    private final CaseHistory histories;
    private final CaseClocks clocks;
    private final CaseTypeCatalogue types;
    private final CaseSight sight;
    private final ReachGuard guard;

    /** @throws CaseNotFound if there is no such case within the reach */
    public CaseFile file(ActingPost by, CaseNumber number) {
        return find(by, number).orElseThrow(() -> new CaseNotFound(number));
    }

    /** A case; empty when there is none within the reach, be it that it has just left it. */
    public Optional<CaseFile> find(ActingPost by, CaseNumber number) {
        Object[] values = {by.postId(), CaseNumber.serial(number.text()), number.text()};
        return guard.read(by, BY_NUMBER, values, Found::of).stream()
                .filter(it -> sight.reads(by, it.state()))
                .map(this::file)
                .findFirst();
    }

    private CaseFile file(Found found) {
        var it = found.state();
        var history = histories.of(it.id());
        return new CaseFile(
                it, types.byId(it.getTypeId()), history, clocks.read(history), found.openParts(), found.followed());
    }

    /** Whether the post may read the case with this identity. */
    public boolean mayRead(ActingPost by, long caseId) {
        guard.narrow(by);
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select exists (select from case_record where id = ?)", Boolean.class, caseId));
    }

    private record Found(GovernanceCase state, int openParts, boolean followed) {

        private static Found of(ResultSet row, int number) throws SQLException {
            return new Found(GovernanceCase.of(row), row.getInt("open_parts"), row.getBoolean("followed"));
        }
    }

    /**
     * Everything about one case that its page shows.
     *
     * @param history oldest first
     * @param openParts how many of its parts are open, whoever leads them
     * @param followed whether the post that reads it follows it
     */
    public record CaseFile(
            GovernanceCase state,
            CaseType type,
            List<CaseEvent> history,
            List<CaseClock> clocks,
            int openParts,
            boolean followed) {

        /** Whether it belongs to other cases: to one that it is part of or repeats, or to parts of its own. */
        public boolean hasRelatives() {
            return state.getParentId() != null
                    || state.getMergedIntoId() != null
                    || history.stream().anyMatch(event -> event.details().parts() != null);
        }
    }
}
