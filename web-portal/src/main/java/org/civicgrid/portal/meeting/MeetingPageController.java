package org.civicgrid.portal.meeting;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.meeting.MeetingDesk;
import org.civicgrid.governance.meeting.MeetingDirectory;
import org.civicgrid.governance.meeting.MeetingView;
import org.civicgrid.portal.form.Answers;
import org.civicgrid.portal.form.Attempts;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Notice;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages of meetings: the calendar, one of them, its acts, and its papers. */
@Controller
@RequestMapping(MeetingPages.PATH)
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('case:read')")
class MeetingPageController {

    private static final String EDITS = "hasAuthority('party:edit')";
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final MeetingDesk desk;
    private final MeetingDirectory directory;
    private final MeetingLists lists;
    private final MeetingPages pages;
    private final Attempts attempts;

    @GetMapping
    ModelAndView list(@Acting ActingPost by, Sent asked) {
        return attempts.answer(
                asked,
                () -> Answers.page("meeting/list", lists.page(by, asked, lists.found(by, asked))),
                again -> Answers.page("meeting/list", lists.page(by, again, KeysetPage.none())));
    }

    @GetMapping("/new")
    @PreAuthorize(EDITS)
    ModelAndView draft(@Acting ActingPost by, Sent preset) {
        return Answers.page("register/edit", pages.draft(by, preset));
    }

    @PostMapping
    @PreAuthorize(EDITS)
    ModelAndView create(@Acting ActingPost by, Sent sent, RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> {
                    var made = desk.draft(by, sent.read(MeetingForms::draft));
                    return Answers.onward(MeetingPages.href(made.id()), Notice.done("meeting.done.draft"), flash);
                },
                again -> draft(by, again));
    }

    @GetMapping("/{id:\\d{1,9}}")
    ModelAndView meeting(@Acting ActingPost by, @PathVariable int id) {
        return Answers.page("meeting/page", pages.page(by, id));
    }

    @GetMapping("/{id:\\d{1,9}}/edit")
    @PreAuthorize(EDITS)
    ModelAndView edit(@Acting ActingPost by, @PathVariable int id) {
        var it = directory.find(by, id);
        return Answers.page("register/edit", pages.edit(by, it, MeetingForms.now(it)));
    }

    @PostMapping("/{id:\\d{1,9}}/edit")
    @PreAuthorize(EDITS)
    ModelAndView change(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        var it = directory.find(by, id);
        return attempts.answer(
                sent,
                () -> {
                    desk.change(by, id, version(sent), sent.read(MeetingForms::plan));
                    return Answers.onward(MeetingPages.href(id), Notice.done("register.done"), flash);
                },
                again -> Answers.page("register/edit", pages.edit(by, it, again)));
    }

    @PostMapping("/{id:\\d{1,9}}/call")
    @PreAuthorize(EDITS)
    ModelAndView call(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return act(by, id, MeetingAct.CALL, sent, flash, it -> desk.call(by, id, version(sent)));
    }

    @PostMapping("/{id:\\d{1,9}}/attendance")
    @PreAuthorize(EDITS)
    ModelAndView attend(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return act(
                by,
                id,
                MeetingAct.ATTENDANCE,
                sent,
                flash,
                it -> desk.attend(by, id, version(sent), sent.read(in -> MeetingForms.attendance(in, it))));
    }

    @PostMapping("/{id:\\d{1,9}}/minutes")
    @PreAuthorize(EDITS)
    ModelAndView record(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return act(
                by, id, MeetingAct.MINUTES, sent, flash, it -> desk.record(by, id, version(sent), sent.text("text")));
    }

    @PostMapping("/{id:\\d{1,9}}/resolutions")
    @PreAuthorize(EDITS)
    ModelAndView resolve(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return act(
                by,
                id,
                MeetingAct.RESOLUTIONS,
                sent,
                flash,
                it -> desk.resolve(by, id, version(sent), sent.read(MeetingForms::resolution)));
    }

    @PostMapping("/{id:\\d{1,9}}/resolutions/{resolution:\\d{1,9}}/withdrawal")
    @PreAuthorize(EDITS)
    ModelAndView withdraw(
            @Acting ActingPost by,
            @PathVariable int id,
            @PathVariable int resolution,
            Sent sent,
            RedirectAttributes flash) {
        return act(by, id, MeetingAct.RESOLUTIONS, sent, flash, it -> desk.withdraw(by, id, version(sent), resolution));
    }

    @PostMapping("/{id:\\d{1,9}}/close")
    @PreAuthorize(EDITS)
    ModelAndView close(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return act(by, id, MeetingAct.CLOSE, sent, flash, it -> desk.close(by, id, version(sent)));
    }

    @PostMapping("/{id:\\d{1,9}}/cancel")
    @PreAuthorize(EDITS)
    ModelAndView cancel(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return act(
                by, id, MeetingAct.CANCEL, sent, flash, it -> desk.cancel(by, id, version(sent), sent.text("reason")));
    }

    @GetMapping("/{id:\\d{1,9}}/notice")
    ModelAndView notice(@Acting ActingPost by, @PathVariable int id) {
        return Answers.page("meeting/paper", pages.notice(by, id));
    }

    @GetMapping("/{id:\\d{1,9}}/minutes")
    ModelAndView minutes(@Acting ActingPost by, @PathVariable int id) {
        return Answers.page("meeting/paper", pages.minutes(by, id));
    }

    @GetMapping("/{id:\\d{1,9}}/calendar")
    ResponseEntity<String> calendar(@Acting ActingPost by, @PathVariable int id) {
        var file = ContentDisposition.attachment()
                .filename("meeting-" + id + ".ics")
                .build();
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(directory.notice(by, id).calendar());
    }

    private ModelAndView act(
            ActingPost by,
            int id,
            MeetingAct act,
            Sent sent,
            RedirectAttributes flash,
            Function<MeetingView, MeetingView> perform) {
        var it = directory.find(by, id);
        return attempts.answer(
                sent,
                () -> {
                    perform.apply(it);
                    return Answers.onward(MeetingPages.href(id), Notice.done("meeting.done." + act.slug()), flash);
                },
                again -> Answers.page("meeting/page", pages.page(by, directory.find(by, id), act, again)));
    }

    private static int version(Sent sent) {
        return sent.read(in -> in.requiredInteger("version"));
    }
}
