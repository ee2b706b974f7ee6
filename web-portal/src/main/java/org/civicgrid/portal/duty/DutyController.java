package org.civicgrid.portal.duty;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.RoutingImpact;
import org.civicgrid.governance.duty.DutyMatrix;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.portal.form.Answers;
import org.civicgrid.portal.form.Attempts;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Refusals, the matrix of duties with its changes, and burden figures. */
@Controller
@RequestMapping("/duty")
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('duty:read')")
class DutyController {

    private final DutyMatrix matrix;
    private final RefusalPages refusals;
    private final MatrixPages matrices;
    private final BurdenPages burdens;
    private final Attempts attempts;

    @GetMapping("/refusals")
    ModelAndView refusals(@Acting ActingPost by, Sent asked) {
        return attempts.answer(
                asked,
                () -> Answers.page("duty/refusals", refusals.page(by, asked, refusals.find(by, asked))),
                again -> Answers.page("duty/refusals", refusals.page(by, again, KeysetPage.none())));
    }

    @GetMapping("/burden")
    ModelAndView burden(@Acting ActingPost by, Sent asked) {
        return attempts.answer(
                asked,
                () -> Answers.page("duty/burden", burdens.page(by, asked, burdens.find(by, asked))),
                again -> Answers.page("duty/burden", burdens.page(by, again, null)));
    }

    @GetMapping("/matrix")
    ModelAndView matrix(@Acting ActingPost by, Sent asked) {
        return attempts.answer(
                asked,
                () -> Answers.page("duty/matrix", matrices.page(by, asked, matrices.find(by, asked))),
                again -> Answers.page("duty/matrix", matrices.page(by, again, List.of())));
    }

    @GetMapping("/matrix/change")
    @PreAuthorize("hasAuthority('duty:review')")
    ModelAndView change(
            @Acting ActingPost by,
            @RequestParam(required = false) @Nullable Integer line,
            @RequestParam(defaultValue = "false") boolean ends) {
        return change(matrices.usual(by, line, ends), null);
    }

    /** Looks ahead at a change; nothing is written. */
    @PostMapping("/matrix/preview")
    @PreAuthorize("hasAuthority('duty:review')")
    ModelAndView preview(@Acting ActingPost by, Sent sent) {
        return attempts.answer(
                sent,
                () -> change(sent, matrix.preview(by, sent.read(MatrixPages::read))),
                again -> change(again, null));
    }

    @PostMapping("/matrix")
    @PreAuthorize("hasAuthority('duty:review')")
    ModelAndView publish(@Acting ActingPost by, Sent sent, RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> {
                    matrix.apply(by, sent.read(MatrixPages::read));
                    return Answers.onward(MatrixPages.PATH, Notice.done("duty.matrix.done"), flash);
                },
                again -> change(again, null));
    }

    private ModelAndView change(Sent sent, @Nullable RoutingImpact impact) {
        return Answers.page("duty/matrix-change", matrices.change(sent, impact));
    }
}
