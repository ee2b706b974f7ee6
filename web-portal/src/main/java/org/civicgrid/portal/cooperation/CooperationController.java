package org.civicgrid.portal.cooperation;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.cooperation.CooperationDesk;
import org.civicgrid.governance.cooperation.CooperationDirectory;
import org.civicgrid.governance.cooperation.CooperationView;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.form.Answers;
import org.civicgrid.portal.form.Attempts;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages of shared actions: the list, a year, one of them, planning, changing, saying what it brought, cancelling. */
@Controller
@RequestMapping(CooperationController.PATH)
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('map:read')")
class CooperationController {

    static final String PATH = "/party/cooperations";

    private static final String LIST = "cooperation/list";
    private static final String RECORD = "cooperation/record";
    private static final String YEAR = "cooperation/year";
    private static final String FORM = "register/edit";
    private static final String DONE = "register.done";

    private final CooperationLists lists;
    private final CooperationYears years;
    private final CooperationPages pages;
    private final CooperationForms forms;
    private final CooperationUploads uploads;
    private final CooperationWords says;
    private final CooperationDesk desk;
    private final CooperationDirectory directory;
    private final Attempts attempts;

    @GetMapping
    ModelAndView list(@Acting ActingPost by, Sent asked) {
        return attempts.answer(
                asked,
                () -> Answers.page(LIST, lists.page(by, asked, lists.lines(by, asked))),
                again -> Answers.page(LIST, lists.page(by, again, KeysetPage.none())));
    }

    @GetMapping("/year")
    ModelAndView year(@Acting ActingPost by, Sent asked) {
        return attempts.answer(
                asked,
                () -> Answers.page(YEAR, years.page(by, asked)),
                again -> Answers.page(YEAR, years.refused(by, again)));
    }

    @GetMapping("/{id:\\d{1,9}}")
    ModelAndView record(@Acting ActingPost by, @PathVariable int id) {
        return record(by, id, Sent.nothing(), Sent.nothing());
    }

    /** The form for a street or community; of other places the list, where one is chosen. */
    @GetMapping("/new")
    @PreAuthorize("hasAuthority('party:edit')")
    ModelAndView draft(@Acting ActingPost by, Sent preset) {
        var host = says.place(by, preset.text("territory"));
        return CooperationForms.hosts(host)
                ? Answers.page(FORM, pages.draft(by, host, preset))
                : new ModelAndView("redirect:" + Addresses.of(PATH, Map.of("territory", host.code())));
    }

    @PostMapping
    @PreAuthorize("hasAuthority('party:edit')")
    ModelAndView create(@Acting ActingPost by, Sent sent, RedirectAttributes flash) {
        var host = says.place(by, sent.text("territory"));
        return attempts.answer(
                sent,
                () -> onward(desk.create(by, sent.read(forms::draft)), flash),
                again -> Answers.page(FORM, pages.draft(by, host, again)));
    }

    @GetMapping("/{id:\\d{1,9}}/edit")
    @PreAuthorize("hasAuthority('party:edit')")
    ModelAndView edit(@Acting ActingPost by, @PathVariable int id) {
        var it = directory.find(by, id);
        return Answers.page(FORM, pages.edit(by, it, forms.now(it)));
    }

    @PostMapping("/{id:\\d{1,9}}/edit")
    @PreAuthorize("hasAuthority('party:edit')")
    ModelAndView change(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        var it = directory.find(by, id);
        return attempts.answer(
                sent,
                () -> onward(desk.change(by, id, version(sent), sent.read(forms::change)), flash),
                again -> Answers.page(FORM, pages.edit(by, it, again)));
    }

    @PostMapping("/{id:\\d{1,9}}/completion")
    @PreAuthorize("hasAuthority('party:edit')")
    ModelAndView finish(
            @Acting ActingPost by,
            @PathVariable int id,
            Sent sent,
            @RequestParam(name = "attachmentIds", required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> {
                    var version = version(sent);
                    var said = sent.read(in -> forms.completion(in, uploads.stored(by, files)));
                    return onward(desk.finish(by, id, version, said), flash);
                },
                again -> record(by, id, again, Sent.nothing()));
    }

    @PostMapping("/{id:\\d{1,9}}/cancellation")
    @PreAuthorize("hasAuthority('party:edit')")
    ModelAndView cancel(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> onward(desk.cancel(by, id, version(sent), sent.read(in -> forms.cancellation(in))), flash),
                again -> record(by, id, Sent.nothing(), again));
    }

    private ModelAndView record(ActingPost by, int id, Sent finishing, Sent cancelling) {
        return Answers.page(RECORD, pages.of(by, id, finishing, cancelling));
    }

    private static int version(Sent sent) {
        return sent.read((Reading in) -> in.requiredInteger("version"));
    }

    private static ModelAndView onward(CooperationView it, RedirectAttributes flash) {
        return Answers.onward(PATH + "/" + it.id(), Notice.done(DONE), flash);
    }
}
