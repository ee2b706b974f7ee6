package org.civicgrid.portal.desk;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.CaseDesk;
import org.civicgrid.governance.casework.Channel;
import org.civicgrid.governance.casework.Report;
import org.civicgrid.governance.casework.Severity;
import org.civicgrid.governance.kernel.Crs;
import org.civicgrid.governance.kernel.PlainText;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.portal.frame.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

    private final ReportForms forms;
    private final ExtraFieldForms extras;
    private final ReportNearby nearby;
    private final ActionRequests requests;
    private final CaseDesk desk;
    private final FaultWords faults;

    @GetMapping("/cases/new")
    String form(@Acting ActingPost by, @RequestParam Map<String, String> preset, Model model) {
        model.addAttribute("page", forms.page(by, preset, Map.of()));
        return "desk/report";
    }

    /** What the chosen type asks beside what every report says. */
    @GetMapping("/cases/new/further")
    String further(@RequestParam Map<String, String> sent, Model model) {
        model.addAttribute("further", extras.of(sent, Map.of()));
        return "desk/report :: further";
    }

    /** What is known of the place before anything is sent: similar open cases, and the clocks in words. */
    @GetMapping("/cases/nearby")
    String nearby(@Acting ActingPost by, @RequestParam Map<String, String> sent, Model model) {
        model.addAttribute("near", nearby.of(by, sent));
        return "desk/report :: nearby";
    }

    @PostMapping("/cases")
    ModelAndView report(
            @Acting ActingPost by,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "attachmentIds", required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes flash) {
        if (extras.isUnseen(sent)) {
            return new ModelAndView("desk/report", Map.of("page", forms.page(by, sent, Map.of())));
        }
        try {
            var receipt = desk.report(by, read(by, sent, files == null ? List.of() : files), key(sent));
            flash.addFlashAttribute(
                    "notice", Notice.done("desk.report.done", receipt.number().text()));
            return new ModelAndView("redirect:/cases/" + receipt.number().text());
        } catch (InvalidInput invalid) {
            return again(by, sent, faults.byField(invalid));
        } catch (Refusal refused) {
            return again(
                    by,
                    sent,
                    refused.getFaults().isEmpty()
                            ? Map.of("", faults.of(refused))
                            : Map.of(refused.getFaults().get(0).field(), faults.of(refused)));
        }
    }

    private ModelAndView again(ActingPost by, Map<String, String> sent, Map<String, String> wrong) {
        var model = Map.of("page", forms.page(by, sent, wrong));
        return new ModelAndView("desk/report", model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Report read(ActingPost by, Map<String, String> sent, List<MultipartFile> files) {
        var name = PlainText.tidy(sent.get("reporter.name"));
        var phone = PlainText.tidy(sent.get("reporter.phone"));
        return new Report(
                sent.getOrDefault("typeCode", ""),
                PlainText.tidy(sent.get("title")),
                PlainText.tidy(sent.get("description")),
                constant(Severity.class, sent, "severity"),
                required(constant(Channel.class, sent, "channel"), "channel"),
                new Report.Place(
                        degrees(sent, "lng"),
                        degrees(sent, "lat"),
                        constant(Crs.class, sent, "place.crs"),
                        PlainText.tidy(sent.get("place.address")),
                        PlainText.tidy(sent.get("place.territoryCode"))),
                name == null && phone == null
                        ? null
                        : new Report.Reporter(name, phone, "true".equals(sent.get("reporter.confidential"))),
                requests.stored(by, files),
                null,
                extras.read(sent));
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw InvalidInput.of(field, "missing", null);
        }
        return value;
    }

    private static double degrees(Map<String, String> sent, String name) {
        var text = PlainText.tidy(sent.get(name));
        try {
            return Double.parseDouble(required(text, "place." + name));
        } catch (NumberFormatException e) {
            throw InvalidInput.of("place." + name, "not-a-number", text);
        }
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, Map<String, String> sent, String name) {
        var text = PlainText.tidy(sent.get(name));
        try {
            return text == null ? null : Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            throw InvalidInput.of(name, "not-offered", text);
        }
    }

    private static @Nullable String key(Map<String, String> sent) {
        return PlainText.tidy(sent.get("key"));
    }
}
