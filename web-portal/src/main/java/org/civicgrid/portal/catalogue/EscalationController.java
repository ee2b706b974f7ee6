package org.civicgrid.portal.catalogue;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.EscalationRules;
import org.civicgrid.governance.casework.Stage;
import org.civicgrid.portal.desk.Words;
import org.civicgrid.portal.form.Answers;
import org.civicgrid.portal.form.Attempts;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Notice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the clock does by itself when a case is overdue. */
@Controller
@RequestMapping(EscalationController.PATH)
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('catalogue:edit')")
class EscalationController {

    static final String PATH = "/catalogue/escalation";

    private static final int PATTERN = 17;
    private static final int REASON = 400;
    private static final Stage[] STAGES = {
        Stage.REPORTED, Stage.FILED, Stage.DISPATCHED, Stage.IN_PROGRESS, Stage.FED_BACK, Stage.CHECKED
    };

    private final EscalationRules rules;
    private final RuleWords ruleWords;
    private final Attempts attempts;
    private final Forms forms;
    private final Words words;

    /**
     * The page, under the model name {@code page} of {@code catalogue/escalation}.
     *
     * @param form that adds a rule
     */
    public record Page(List<Row> rules, Form form) {}

    /** A rule in words. */
    public record Row(int id, String stage, String when, String types, String action) {}

    private record NewRule(String types, Stage stage, int percent, Action action) {

        static NewRule of(Reading in) {
            return new NewRule(
                    in.textOrEmpty("typePattern"),
                    in.requiredConstant(Stage.class, "stage"),
                    in.requiredInteger("percent"),
                    in.requiredConstant(Action.class, "action"));
        }
    }

    @GetMapping
    ModelAndView list(@Acting ActingPost by) {
        return page(by, fresh());
    }

    @PostMapping
    ModelAndView add(@Acting ActingPost by, Sent sent, RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> {
                    var it = sent.read(NewRule::of);
                    rules.add(by, it.types(), it.stage(), it.percent(), it.action(), sent.text("reason"));
                    return Answers.onward(PATH, Notice.done("catalogue.escalation.added"), flash);
                },
                again -> page(by, form(again)));
    }

    @PostMapping("/{id}/end")
    ModelAndView end(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        rules.find(by, id);
        return attempts.answer(
                sent,
                () -> {
                    rules.end(by, id, sent.text("reason"));
                    return Answers.onward(PATH, Notice.done("catalogue.escalation.ended"), flash);
                },
                again -> page(by, new Form(fresh().groups(), List.of(again.told()))));
    }

    private Form fresh() {
        return form(Sent.nothing().with("typePattern", "*"));
    }

    private Form form(Sent sent) {
        return forms.of("catalogue.escalation.", sent)
                .select("stage", true, words.choices("stage.", STAGES))
                .number("percent", true)
                .text("typePattern", true, PATTERN)
                .select("action", true, words.choices("action.", Action.URGE, Action.SUPERVISE, Action.ESCALATE))
                .text("reason", true, REASON)
                .form();
    }

    private ModelAndView page(ActingPost by, Form form) {
        var rows = rules.list(by).stream()
                .map(it -> new Row(
                        it.id(),
                        words.of("stage.", it.stage()),
                        it.overduePercent() == 0
                                ? words.of("catalogue.escalation.due")
                                : words.of("catalogue.escalation.over", it.overduePercent()),
                        ruleWords.types(it.typePattern()),
                        words.of("action.", it.action())))
                .toList();
        return Answers.page("catalogue/escalation", new Page(rows, form));
    }
}
