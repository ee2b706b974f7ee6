package org.civicgrid.portal.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.ActionInput;
import org.civicgrid.governance.casework.CaseDesk;
import org.civicgrid.governance.casework.CaseNumber;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.portal.frame.Notice;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Urges or supervises one case after another, each in its own transaction; one that is refused does not stop the rest. */
@Component
@RequiredArgsConstructor
class SupervisionRound {

    static final int MOST = 50;

    private static final int REASONS_SHOWN = 5;

    private final CaseDesk desk;
    private final ActionRequests requests;
    private final FaultWords faults;
    private final Words words;

    /**
     * What became of a round.
     *
     * @param faults message by field when the input would do for no case at all; then nothing was done
     */
    record Result(Map<String, String> faults, Notice notice) {}

    Result go(ActingPost by, Action action, List<String> numbers, MultiValueMap<String, String> sent) {
        try {
            return go(by, action, numbers, requests.demand(action, sent));
        } catch (InvalidInput invalid) {
            return new Result(faults.byField(invalid), Notice.warning("supervision.none"));
        }
    }

    private Result go(ActingPost by, Action action, List<String> numbers, ActionInput input) {
        var refused = new ArrayList<String>();
        int done = 0;
        for (var number : numbers) {
            try {
                desk.act(by, new CaseNumber(number), action, input, null);
                done++;
            } catch (InvalidInput sameForAll) {
                throw sameForAll;
            } catch (Refusal refusal) {
                refused.add(words.of("supervision.refused.one", number, faults.of(refusal)));
            }
        }
        return new Result(Map.of(), notice(action, done, refused));
    }

    private Notice notice(Action action, int done, List<String> refused) {
        var name = words.of("action.", action);
        if (refused.isEmpty()) {
            return Notice.done("supervision.done", name, String.valueOf(done));
        }
        var why = String.join(" ", refused.subList(0, Math.min(REASONS_SHOWN, refused.size())));
        return Notice.warning("supervision.partly", name, String.valueOf(done), String.valueOf(refused.size()), why);
    }
}
