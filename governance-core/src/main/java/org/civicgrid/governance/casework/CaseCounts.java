package org.civicgrid.governance.casework;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Reach;
import org.springframework.stereotype.Service;

/**
 * The counts that stand beside lists, remembered for three seconds and never past a commit of this node: counting a few
 * hundred open cases costs ten times what their newest twenty do.
 */
@Service
@RequiredArgsConstructor
public class CaseCounts {

    private static final Duration REMEMBERED = Duration.ofSeconds(3);

    private final CaseLists lists;
    private final CaseEdition edition;
    private final Cache<Asked, List<Long>> known = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    /** The counts in the order asked for, each to {@link CaseLists#COUNT_CAP} at least. */
    public List<Long> of(ActingPost by, List<CaseFilter> counted) {
        return counted.isEmpty()
                ? List.of()
                : known.get(
                        new Asked(edition.current(), by.reach(), by.unitId(), by.postId(), counted),
                        any -> lists.counts(by, counted));
    }

    private record Asked(long edition, Reach reach, int unitId, int postId, List<CaseFilter> counted) {}
}
