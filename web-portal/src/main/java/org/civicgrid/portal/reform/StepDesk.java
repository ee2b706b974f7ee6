package org.civicgrid.portal.reform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.problem.FieldFault;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.reform.Reform;
import org.civicgrid.governance.reform.ReformOffice;
import org.civicgrid.governance.territory.ReformStep;
import org.civicgrid.portal.form.Sent;
import org.springframework.stereotype.Component;

/** Adds, removes and reorders the steps of a draft. */
@Component
@RequiredArgsConstructor
class StepDesk {

    private final ReformOffice office;
    private final ReformPages pages;
    private final StepForms forms;

    /**
     * Adds a step at the end.
     *
     * @throws InvalidInput naming the fields of the form if it cannot be taken after the steps before it
     */
    Reform add(ActingPost by, int id, Sent sent) {
        var it = office.find(by, id);
        var map = pages.planned(by, it);
        int version = sent.read(in -> in.requiredInteger("version"));
        var steps = new ArrayList<>(it.steps());
        steps.add(sent.read(in -> forms.read(in, map)));
        tryOut(by, steps);
        return office.change(by, id, version, ReformForms.with(it, steps));
    }

    /** What makes no sound map may be mended by a later step; what cannot be taken at all is refused here. */
    private void tryOut(ActingPost by, List<ReformStep> steps) {
        var last = steps.size() - 1;
        var faults = office.preview(by, steps).faults().stream()
                .filter(it -> Previews.isOf(it, last))
                .map(it -> new FieldFault(
                        it.field().substring(it.field().lastIndexOf('.') + 1), it.code(), it.value(), it.args()))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    /** Removes the step that the form names. */
    Reform remove(ActingPost by, int id, int version, Sent sent) {
        var it = office.find(by, id);
        var steps = new ArrayList<>(it.steps());
        steps.remove(place(sent, steps, 1));
        return office.change(by, id, version, ReformForms.with(it, steps));
    }

    /** Puts the step that the form names before the one before it. */
    Reform raise(ActingPost by, int id, int version, Sent sent) {
        var it = office.find(by, id);
        var steps = new ArrayList<>(it.steps());
        var place = place(sent, steps, 2);
        Collections.swap(steps, place - 1, place);
        return office.change(by, id, version, ReformForms.with(it, steps));
    }

    /** @param first number that may be named, from 1 */
    private static int place(Sent sent, List<ReformStep> steps, int first) {
        int number = sent.read(in -> {
            var named = in.requiredInteger("step");
            in.when(named < first || named > steps.size(), "step", "out-of-range", named, first, steps.size());
            return named;
        });
        return number - 1;
    }
}
