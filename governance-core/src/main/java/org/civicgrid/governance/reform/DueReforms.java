package org.civicgrid.governance.reform;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.problem.Refusal;
import org.springframework.stereotype.Component;

/** Applies approved reforms when their day has come, each in a transaction of its own; one that cannot be says why. */
@Slf4j
@Component
@RequiredArgsConstructor
public class DueReforms {

    private final Reforms reforms;
    private final ReformOffice office;
    private final Clock clock;

    /** Applies each; the clock calls it every minute. */
    public void run() {
        List<Reform> due = reforms.due(CalendarZone.today(clock));
        for (var reform : due) {
            try {
                office.applyDue(reform.id());
            } catch (Refusal refused) {
                log.warn("Reform {} could not be applied: {}", reform.id(), refused.getMessage());
                office.fail(reform.id(), refused);
            }
        }
    }
}
