package org.civicgrid.portal.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.civicgrid.portal.form.Attempts;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The audit administrator's pages: searching, one entry, the chain and its verification, the export. */
@Controller
@RequestMapping("/audit")
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('audit:read')")
class AuditPageController {

    private static final int PAGE = 20;

    private final AuditReader reader;
    private final AuditExport export;
    private final AuditVerification verification;
    private final AuditPageFilter filters;
    private final AuditPages pages;
    private final Attempts attempts;

    /** What a search found. */
    private record Found(AuditPageFilter.Search search, KeysetPage<AuditLine> lines) {}

    @GetMapping
    ModelAndView list(@Acting ActingPost by, @RequestParam MultiValueMap<String, String> values) {
        var sent = new Sent(values);
        var found = attempts.of(() -> find(by, sent));
        if (found.failed()) {
            return refused(pages.page(by, sent, null, List.of(), found.faults()));
        }
        var it = found.done();
        var page = pages.page(by, sent, it.lines(), it.search().namesakes(), Map.of());
        return new ModelAndView("audit/audit", Map.of("page", page));
    }

    private Found find(ActingPost by, Sent sent) {
        var search = filters.read(by, sent);
        return new Found(
                search,
                search.namesakes().isEmpty()
                        ? reader.page(by, search.filter(), new Paging(PAGE, sent.text("after")))
                        : new KeysetPage<>(List.of(), null));
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
    ModelAndView verify(
            @Acting ActingPost by, @RequestParam MultiValueMap<String, String> values, RedirectAttributes flash) {
        var sent = new Sent(values);
        var started = attempts.of(() -> {
            var head = sent.text("head");
            verification.start(by, head == null ? null : ChainHead.parse(head));
            return true;
        });
        if (started.failed()) {
            return refused(pages.page(by, sent, null, List.of(), started.faults()));
        }
        flash.addFlashAttribute("notice", Notice.done("audit.verification.started"));
        return new ModelAndView("redirect:/audit#chain");
    }

    /** What the page shows as CSV; the reason and the search are kept in the audit before the first line is sent. */
    @PostMapping("/export")
    @Nullable
    ModelAndView export(
            @Acting ActingPost by,
            @RequestParam MultiValueMap<String, String> values,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var sent = new Sent(values);
        var announced = attempts.of(() -> {
            var filter = filters.read(by, sent).filter();
            export.announce(by, filter, sent.text("reason"));
            return filter;
        });
        if (announced.failed()) {
            return refused(pages.page(by, sent, null, List.of(), announced.faults()));
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        export.write(by, announced.done(), locale, response.getOutputStream());
        return null;
    }

    private static ModelAndView refused(AuditPage page) {
        return new ModelAndView("audit/audit", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
