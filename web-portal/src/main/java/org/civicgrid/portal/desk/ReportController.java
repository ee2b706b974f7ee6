package org.civicgrid.portal.desk;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.CaseDesk;
import org.civicgrid.governance.casework.Channel;
import org.civicgrid.governance.casework.Report;
import org.civicgrid.governance.casework.Severity;
import org.civicgrid.governance.kernel.Crs;
import org.civicgrid.portal.form.Answers;
import org.civicgrid.portal.form.Attempts;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a report in from a form. */
@Controller
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('case:report')")
class ReportController {

    private static final String VIEW = "desk/report";

    private final ReportForms forms;
    private final ExtraFieldForms extras;
    private final ReportNearby nearby;
    private final ActionRequests requests;
    private final CaseDesk desk;
    private final Attempts attempts;

    @GetMapping("/cases/new")
    ModelAndView form(@Acting ActingPost by, Sent preset) {
        return page(by, preset);
    }

    /** What the chosen type asks beside what every report says. */
    @GetMapping("/cases/new/further")
    String further(Sent sent, Model model) {
        model.addAttribute("further", extras.of(sent));
        return VIEW + " :: further";
    }

    /** What is known of the place before anything is sent: similar open cases, and the clocks in words. */
    @GetMapping("/cases/nearby")
    String nearby(@Acting ActingPost by, Sent sent, Model model) {
        model.addAttribute("near", nearby.of(by, sent));
        return VIEW + " :: nearby";
    }

    @PostMapping("/cases")
    ModelAndView report(
            @Acting ActingPost by,
            Sent sent,
            @RequestParam(name = "attachmentIds", required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes flash) {
        if (extras.isUnseen(sent)) {
            return page(by, sent);
        }
        var photos = files == null ? List.<MultipartFile>of() : files;
        return attempts.answer(
                sent,
                () -> {
                    var report = sent.read(in -> new Report(
                            in.textOrEmpty("typeCode"),
                            in.text("title"),
                            in.text("description"),
                            in.constant(Severity.class, "severity"),
                            in.requiredConstant(Channel.class, "channel"),
                            place(in),
                            reporter(in),
                            requests.stored(by, photos),
                            null,
                            extras.read(sent)));
                    var number =
                            desk.report(by, report, sent.text("key")).number().text();
                    return Answers.onward("/cases/" + number, Notice.done("desk.report.done", number), flash);
                },
                again -> page(by, again));
    }

    private ModelAndView page(ActingPost by, Sent sent) {
        return Answers.page(VIEW, forms.page(by, sent));
    }

    private static Report.Place place(Reading in) {
        return new Report.Place(
                in.requiredDecimal("lng"),
                in.requiredDecimal("lat"),
                in.constant(Crs.class, "place.crs"),
                in.text("place.address"),
                in.text("place.territoryCode"));
    }

    private static Report.@Nullable Reporter reporter(Reading in) {
        var name = in.text("reporter.name");
        var phone = in.text("reporter.phone");
        return name == null && phone == null
                ? null
                : new Report.Reporter(name, phone, in.isChecked("reporter.confidential"));
    }
}
