package org.civicgrid.portal.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.audit.AuditExport;
import org.civicgrid.governance.audit.AuditLine;
import org.civicgrid.governance.audit.AuditReader;
import org.civicgrid.governance.audit.AuditVerification;
import org.civicgrid.governance.audit.ChainHead;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.portal.form.Answers;
import org.civicgrid.portal.form.Attempts;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The audit administrator's pages: searching, one entry, the chain and its verification, the export. */
@Controller
@RequestMapping("/audit")
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('audit:read')")
class AuditPageController {

    private static final String VIEW = "audit/audit";
    private static final int PAGE = 20;

    private final AuditReader reader;
    private final AuditExport export;
    private final AuditVerification verification;
    private final AuditPageFilter filters;
    private final AuditPages pages;
    private final Attempts attempts;

    @GetMapping
    ModelAndView list(@Acting ActingPost by, Sent sent) {
        return attempts.answer(sent, () -> found(by, sent), again -> refused(by, again));
    }

    private ModelAndView found(ActingPost by, Sent sent) {
        var search = sent.read(in -> filters.read(by, in));
        var lines = search.namesakes().isEmpty()
                ? reader.page(by, search.filter(), new Paging(PAGE, sent.text("after")))
                : KeysetPage.<AuditLine>none();
        return Answers.page(VIEW, pages.page(by, sent, lines, search.namesakes()));
    }

    @GetMapping("/{id:\\d{1,18}}")
    String entry(@Acting ActingPost by, @PathVariable long id, Model model) {
        model.addAttribute("page", pages.entry(reader.find(by, id)));
        return "audit/entry";
    }

    /** The state of the chain alone, asked for again and again while a verification is under way. */
    @GetMapping("/chain")
    String chain(@Acting ActingPost by, Model model) {
        model.addAttribute("chain", pages.chain(by));
        return "audit/audit :: chain";
    }

    @PostMapping("/verification")
    ModelAndView verify(@Acting ActingPost by, Sent sent, RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> {
                    var head = sent.text("head");
                    verification.start(by, head == null ? null : ChainHead.parse(head));
                    return Answers.onward("/audit#chain", Notice.done("audit.verification.started"), flash);
                },
                again -> refused(by, again));
    }

    /** What the page shows as CSV; the reason and the search are kept in the audit before the first line is sent. */
    @PostMapping("/export")
    @Nullable
    ModelAndView export(@Acting ActingPost by, Sent sent, Locale locale, HttpServletResponse response)
            throws IOException {
        var announced = attempts.of(sent, () -> {
            var filter = sent.read(in -> filters.read(by, in)).filter();
            export.announce(by, filter, sent.text("reason"));
            return filter;
        });
        if (announced.failed()) {
            var page = refused(by, announced.sent());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        export.write(by, announced.done(), locale, response.getOutputStream());
        return null;
    }

    private ModelAndView refused(ActingPost by, Sent sent) {
        return Answers.page(VIEW, pages.page(by, sent, KeysetPage.none(), List.of()));
    }
}
