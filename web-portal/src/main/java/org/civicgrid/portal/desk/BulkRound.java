package org.civicgrid.portal.desk;

import java.util.LinkedHashMap;
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
     * @param sent the form; {@code <field>.<number>} is what it says of one case alone: {@code version.<number>} the version
     *     that was seen
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
        var tried = new LinkedHashMap<String, Sent>();
        numbers.forEach(number -> tried.put(number, act(order, number, says).sent()));
        return tried.values().stream().allMatch(Sent::failed)
                        && tried.values().stream().anyMatch(BulkRound::isUnfit)
                ? new Attempt<>(null, order.sent().refused(faults(order.sent(), tried)))
                : new Attempt<>(result(order, tried), order.sent());
    }

    private BulkResult result(Order order, Map<String, Sent> tried) {
        var lines = tried.entrySet().stream()
                .map(it -> new BulkResult.Line(
                        it.getKey(), it.getValue().failed() ? it.getValue().told() : null))
                .toList();
        return new BulkResult(words.of("action.", order.action()), order.back(), lines);
    }

    /** Everything that was refused: of one case alone at its own field or with its number, of all alike only once. */
    private static Map<String, String> faults(Sent form, Map<String, Sent> tried) {
        var faults = new LinkedHashMap<String, String>();
        tried.forEach((number, sent) -> sent.faults().forEach((field, fault) -> {
            var own = field + "." + number;
            if (field.isEmpty()) {
                faults.put(number, number + " " + fault);
            } else {
                faults.putIfAbsent(form.has(own) ? own : field, fault);
            }
        }));
        return faults;
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
