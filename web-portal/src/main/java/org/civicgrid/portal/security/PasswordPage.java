package org.civicgrid.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.account.PasswordDesk;
import org.civicgrid.governance.account.SignInSettings;
import org.civicgrid.governance.account.SignedIn;
import org.civicgrid.governance.problem.FieldFault;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Problems;
import org.civicgrid.portal.frame.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes one's own password; every other session of the account ends with it. */
@Controller
@RequestMapping(Paths.PASSWORD)
@PreAuthorize("isAuthenticated()")
@RequiredArgsConstructor
class PasswordPage {

    private static final String VIEW = "account/password";

    private final PasswordDesk passwords;
    private final SignInSettings settings;
    private final SessionPost session;
    private final OwnSessions sessions;
    private final Problems problems;

    @ModelAttribute
    void what(Model model, @AuthenticationPrincipal SignedIn who) {
        model.addAttribute("forced", who.mustChangePassword());
        model.addAttribute("minLength", settings.passwordMinLength());
        model.addAttribute("minKinds", settings.passwordMinKinds());
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("faults", List.of());
        return VIEW;
    }

    @PostMapping
    String change(
            @RequestParam String current,
            @RequestParam String next,
            @RequestParam String repeated,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            if (!next.equals(repeated)) {
                throw InvalidInput.of("repeated", "password-not-repeated", null);
            }
            var changed = passwords.change(who, current, next, request.getRemoteAddr());
            sessions.endOthers(who.username(), request); // while this session still bears its stored id
            session.replace(changed, request, response);
            flash.addFlashAttribute("notice", Notice.done("account.password.changed"));
            return "redirect:/";
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(
                    "faults",
                    wrong.getFaults().stream().map(it -> told(it, locale)).toList());
            return VIEW;
        }
    }

    private Told told(FieldFault fault, Locale locale) {
        return new Told(fault.field(), problems.message(fault, locale), problems.remedy(fault, locale));
    }

    /** A fault in words. */
    record Told(String field, String message, String remedy) {}
}
