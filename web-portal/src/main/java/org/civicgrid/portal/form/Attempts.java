package org.civicgrid.portal.form;

import java.util.function.Function;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Does what a form asks for; a refusal comes back as words for the page, the same as programs get. */
@Component
@RequiredArgsConstructor
public class Attempts {

    private final RefusalWords words;

    public <T> Attempt<T> of(Sent sent, Supplier<T> act) {
        try {
            return new Attempt<>(act.get(), sent);
        } catch (Refusal refused) {
            return new Attempt<>(null, sent.refused(words.byField(refused)));
        }
    }

    /**
     * The answer of the act, or the page again with status 422.
     *
     * @param again the page for the form that was refused; it may refuse itself, for example what the reader may not see
     */
    public ModelAndView answer(Sent sent, Supplier<ModelAndView> act, Function<Sent, ModelAndView> again) {
        return answer(of(sent, act), Function.identity(), again);
    }

    /**
     * The answer to what was done, or the page again with status 422.
     *
     * @param again as above
     */
    public <T> ModelAndView answer(
            Attempt<T> attempt, Function<T, ModelAndView> done, Function<Sent, ModelAndView> again) {
        if (!attempt.failed()) {
            return done.apply(attempt.done());
        }
        var page = again.apply(attempt.sent());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
