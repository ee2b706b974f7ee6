package org.civicgrid.governance.reform;

import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.territory.MapRedrawing;
import org.civicgrid.governance.territory.ReformStep;
import org.civicgrid.governance.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reforms of the past, taken in with the map before anything stands on it. */
@Service
@Transactional
@RequiredArgsConstructor
public class ReformFounding {

    /** Nobody of the platform drafted it, and nobody approved it. */
    private static final int DRAFTER = 0;

    private static final int DECIDER = -1;

    private final Reforms reforms;
    private final MapRedrawing map;

    /**
     * Takes a reform in as one that was applied on its day.
     *
     * @param who drafted and approved it, in words
     * @param madeUp true for demonstration data
     */
    public void apply(
            String title, String who, Territory within, LocalDate effectiveOn, List<ReformStep> steps, boolean madeUp) {
        var day = effectiveOn
                .atStartOfDay(org.civicgrid.governance.kernel.CalendarZone.SHANGHAI)
                .toInstant();
        var reform = reforms.insert(
                new Reform(
                        0,
                        title,
                        null,
                        within.id(),
                        effectiveOn,
                        steps,
                        ReformState.DRAFT,
                        DRAFTER,
                        who,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        madeUp,
                        0),
                DRAFTER);
        map.apply(reform.id(), steps, within, effectiveOn);
        reforms.update(
                reform,
                reform.withState(ReformState.APPLIED)
                        .withDeciderPersonId(DECIDER)
                        .withDecider(who)
                        .withDecidedAt(day)
                        .withAppliedAt(day));
    }
}
