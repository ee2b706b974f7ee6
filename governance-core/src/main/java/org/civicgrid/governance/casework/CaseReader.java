package org.civicgrid.governance.casework;

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

    private final JdbcTemplate jdbc;
    private final Cases cases;
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
        guard.narrow(by);
        return cases.findByNumber(number.text())
                .filter(it -> sight.reads(by, it))
                .map(it -> {
                    var history = histories.of(it.id());
                    return new CaseFile(it, types.byId(it.getTypeId()), history, clocks.read(history));
                });
    }

    /** Whether the post may read the case with this identity. */
    public boolean mayRead(ActingPost by, long caseId) {
        guard.narrow(by);
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select exists (select from case_record where id = ?)", Boolean.class, caseId));
    }

    /** Whether the post follows the case. */
    public boolean follows(ActingPost by, GovernanceCase it) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from case_follower where case_id = ? and post_id = ?)",
                Boolean.class,
                it.id(),
                by.postId()));
    }

    /** Everything about one case that its page shows. */
    public record CaseFile(GovernanceCase state, CaseType type, List<CaseEvent> history, List<CaseClock> clocks) {}
}
