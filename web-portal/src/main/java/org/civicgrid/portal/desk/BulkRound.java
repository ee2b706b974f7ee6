package org.civicgrid.portal.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.ActionInput;
import org.civicgrid.governance.casework.CaseDesk;
import org.civicgrid.governance.casework.CaseNumber;
import org.civicgrid.portal.form.Answers;
import org.civicgrid.portal.form.Attempt;
import org.civicgrid.portal.form.Attempts;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Notice;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Does one act on case after case, as if each had been done from its page: in its own transaction, with its own trace. One
 * that is refused does not stop the rest.
 */
@Component
@RequiredArgsConstructor
class BulkRound {

    /** As many as a page of a list may be grown to. */
    static final int MOST = 50;

    private final CaseDesk desk;
    private final Attempts attempts;
    private final Words words;

    /** What is said with the act about the case of a number. */
    interface Says {
        ActionInput of(Reading in, String number);
    }

    /**
     * An act and what it is done to.
     *
     * @param sent the form; under {@code version.<number>} the version of a case that was seen, if it says so
     * @param back address of the list that the cases were chosen from
     */
    record Order(ActingPost by, Action action, Sent sent, String back) {}

    /** The cases that a form names: the one whose own button was pressed, or all that are ticked. */
    static List<String> chosen(Sent sent) {
        return sent.has("only")
                ? List.of(sent.shown("only"))
                : sent.read(in -> in.all("numbers")).stream().distinct().toList();
    }

    /**
     * Does it, and answers with the list when all was done or with what was refused and why.
     *
     * @param again the form once more: when nothing was chosen, and when nothing was done because of what was said
     */
    ModelAndView answer(Order order, Says says, Function<Sent, ModelAndView> again, RedirectAttributes flash) {
        return attempts.answer(go(order, says), result -> answer(result, flash), again);
    }

    private static ModelAndView answer(BulkResult result, RedirectAttributes flash) {
        return result.refused() > 0
                ? Answers.page("desk/bulk-result", result)
                : Answers.onward(
                        result.back(), Notice.done("bulk.done", result.act(), String.valueOf(result.done())), flash);
    }

    private Attempt<BulkResult> go(Order order, Says says) {
        var numbers = chosen(order.sent());
        if (numbers.isEmpty() || numbers.size() > MOST) {
            return new Attempt<>(null, order.sent().refused(Map.of("", words.of("bulk.choose", MOST))));
        }
        var tried = new ArrayList<Sent>();
        var lines = new ArrayList<BulkResult.Line>();
        for (var number : numbers) {
            var sent = act(order, number, says).sent();
            tried.add(sent);
            lines.add(new BulkResult.Line(number, sent.failed() ? sent.told() : null));
        }
        var unfit = tried.stream().filter(BulkRound::isUnfit).findFirst();
        return unfit.isPresent() && tried.stream().allMatch(Sent::failed)
                ? new Attempt<>(null, unfit.get())
                : new Attempt<>(new BulkResult(words.of("action.", order.action()), order.back(), lines), order.sent());
    }

    private Attempt<Integer> act(Order order, String number, Says says) {
        var sent = order.sent();
        return attempts.of(
                sent,
                () -> desk.act(
                        order.by(),
                        new CaseNumber(number),
                        order.action(),
                        sent.read(in -> says.of(in, number)),
                        sent.read(in -> in.integer("version." + number))));
    }

    /** Refused for what a field says. */
    private static boolean isUnfit(Sent sent) {
        return sent.faults().keySet().stream().anyMatch(field -> !field.isEmpty());
    }
}
