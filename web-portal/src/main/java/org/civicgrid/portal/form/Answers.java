package org.civicgrid.portal.form;

import org.civicgrid.portal.frame.Notice;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The two answers to a form: a page, or onward with a word of what was done. */
public final class Answers {

    private Answers() {}

    /** A view that finds its record under the model name {@code page}. */
    public static ModelAndView page(String view, Object page) {
        return new ModelAndView(view, "page", page);
    }

    /** Somewhere else, where the notice is read. */
    public static ModelAndView onward(String path, Notice notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:" + path);
    }
}
