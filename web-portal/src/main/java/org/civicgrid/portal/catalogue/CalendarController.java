package org.civicgrid.portal.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.CalendarDesk;
import org.civicgrid.portal.form.Answers;
import org.civicgrid.portal.form.Attempts;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Notice;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The working calendar: a year on one page, and a year's file in and out. */
@Controller
@RequestMapping(CalendarController.PATH)
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('catalogue:edit')")
class CalendarController {

    static final String PATH = "/catalogue/calendar";

    private final CalendarDesk desk;
    private final CalendarPages pages;
    private final Attempts attempts;

    @GetMapping
    ModelAndView year(@RequestParam(required = false) @Nullable Integer year) {
        return page(year, Sent.nothing());
    }

    @GetMapping("/{year:\\d{4}}.csv")
    ResponseEntity<byte[]> file(@PathVariable int year) {
        var name = ContentDisposition.attachment()
                .filename("calendar-" + year + ".csv")
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(pages.csv(year).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping
    ModelAndView bring(
            @Acting ActingPost by,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Sent sent,
            RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> {
                    var changed = desk.importYear(by, year, bytes(file), sent.shown("reason"));
                    var notice = changed ? "catalogue.calendar.done" : "catalogue.calendar.same";
                    return Answers.onward(PATH + "?year=" + year, Notice.done(notice, String.valueOf(year)), flash);
                },
                again -> page(year, again));
    }

    private ModelAndView page(@Nullable Integer year, Sent sent) {
        return Answers.page("catalogue/calendar", pages.page(sane(year), sent));
    }

    private static byte[] bytes(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A year that a calendar can show; null for this one. */
    private static @Nullable Integer sane(@Nullable Integer year) {
        return year == null || year < 1949 || year > 2199 ? null : year;
    }
}
