package org.civicgrid.portal.duty;

import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.duty.AdmissionList;
import org.civicgrid.governance.duty.AdmissionRegister;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.portal.form.Answers;
import org.civicgrid.portal.form.Attempts;
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

/** The admission list: the list, one item, entering and ending. */
@Controller
@RequestMapping(ItemPages.PATH)
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('duty:read')")
class ItemController {

    private final AdmissionRegister register;
    private final ItemPages pages;
    private final Attempts attempts;

    @GetMapping
    ModelAndView list(@Acting ActingPost by, Sent asked) {
        return attempts.answer(
                asked,
                () -> Answers.page("duty/items", pages.page(by, asked, pages.find(by, asked))),
                again -> Answers.page("duty/items", pages.page(by, again, KeysetPage.none())));
    }

    @GetMapping("/items/{id:\\d{1,9}}")
    ModelAndView record(@Acting ActingPost by, @PathVariable int id) {
        return Answers.page("duty/item", pages.record(by, id, Sent.nothing()));
    }

    @GetMapping("/items/new")
    @PreAuthorize("hasAuthority('duty:review')")
    ModelAndView draft(@Acting ActingPost by) {
        return form(by, Sent.nothing());
    }

    @PostMapping("/items")
    @PreAuthorize("hasAuthority('duty:review')")
    ModelAndView create(@Acting ActingPost by, Sent sent, RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> {
                    var list = sent.read(in -> in.constant(AdmissionList.class, "list"));
                    var made = register.add(by, list, sent.read(DutyWords::terms));
                    return Answers.onward(
                            ItemPages.ITEMS + "/" + made.id(), Notice.done("duty.item.added", made.code()), flash);
                },
                again -> form(by, again));
    }

    @PostMapping("/items/{id:\\d{1,9}}/end")
    @PreAuthorize("hasAuthority('duty:review')")
    ModelAndView end(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> {
                    var order = sent.read(ItemPages.Ending::of);
                    var ended = register.end(by, id, order.version(), order.day(), order.reason());
                    return Answers.onward(
                            ItemPages.ITEMS + "/" + id, Notice.done("duty.item.ended", ended.code()), flash);
                },
                again -> Answers.page("duty/item", pages.record(by, id, again)));
    }

    private ModelAndView form(ActingPost by, Sent sent) {
        return Answers.page("duty/form", pages.form(by, sent));
    }
}
