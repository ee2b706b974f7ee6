package org.civicgrid.portal.catalogue;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.EscalationRules;
import org.civicgrid.governance.casework.Stage;
import org.civicgrid.portal.desk.FaultWords;
import org.civicgrid.portal.desk.Words;
import org.civicgrid.portal.frame.InputField;
import org.civicgrid.portal.frame.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the clock does by itself when a case is overdue. */
@Controller
@RequestMapping(EscalationController.PATH)
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('catalogue:edit')")
class EscalationController {

    static final String PATH = "/catalogue/escalation";

    private static final Stage[] STAGES = {
        Stage.REPORTED, Stage.FILED, Stage.DISPATCHED, Stage.IN_PROGRESS, Stage.FED_BACK, Stage.CHECKED
    };

    private final EscalationRules rules;
    private final RuleWords ruleWords;
    private final CatalogueChoices choices;
    private final FaultWords faults;
    private final Words words;

    /**
     * The page, under the model name {@code page} of {@code catalogue/escalation}.
     *
     * @param fields of the form that adds a rule
     */
    public record Page(List<Row> rules, List<InputField> fields, List<String> problems) {

        public boolean failed() {
            return !problems.isEmpty() || fields.stream().anyMatch(field -> field.error() != null);
        }
    }

    /** A rule in words. */
    public record Row(int id, String stage, String when, String types, String action) {}

    @GetMapping
    ModelAndView list(@Acting ActingPost by) {
        return page(by, Map.of("typePattern", "*"), Map.of());
    }

    @PostMapping
    ModelAndView add(
            @Acting ActingPost by, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes flash) {
        var read = Sent.of(sent);
        var wrong = faults.attempt(() -> {
            var stage = read.one(Stage.class, "stage");
            var percent = read.number("percent");
            var action = read.one(Action.class, "action");
            read.refuseIfAny();
            rules.add(by, read.textOrEmpty("typePattern"), stage, percent, action, read.text("reason"));
        });
        if (!wrong.isEmpty()) {
            return page(by, Sent.values(sent), wrong);
        }
        flash.addFlashAttribute("notice", Notice.done("catalogue.escalation.added"));
        return new ModelAndView("redirect:" + PATH);
    }

    @PostMapping("/{id}/end")
    ModelAndView end(
            @Acting ActingPost by, @PathVariable int id, @RequestParam String reason, RedirectAttributes flash) {
        var wrong = faults.attempt(() -> rules.end(by, id, reason));
        if (!wrong.isEmpty()) {
            return page(
                    by,
                    Map.of("typePattern", "*"),
                    Map.of("", wrong.values().iterator().next()));
        }
        flash.addFlashAttribute("notice", Notice.done("catalogue.escalation.ended"));
        return new ModelAndView("redirect:" + PATH);
    }

    private ModelAndView page(ActingPost by, Map<String, String> values, Map<String, String> wrong) {
        var form = new FormFields(words, "catalogue.escalation.", values, wrong);
        var fields = List.of(
                form.select("stage", true, choices.of("stage.", STAGES)),
                form.number("percent"),
                form.text("typePattern", true, 17),
                form.select("action", true, choices.of("action.", Action.URGE, Action.SUPERVISE, Action.ESCALATE)),
                form.text("reason", true, 400));
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
        return new ModelAndView(
                "catalogue/escalation",
                Map.of("page", new Page(rows, fields, form.otherProblems())),
                wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
