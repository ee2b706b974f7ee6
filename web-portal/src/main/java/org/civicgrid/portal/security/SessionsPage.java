package org.civicgrid.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.account.SignedIn;
import org.civicgrid.portal.frame.Notice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows where one is signed in and ends what should not be. */
@Controller
@RequestMapping("/account/sessions")
@PreAuthorize("isAuthenticated()")
@RequiredArgsConstructor
class SessionsPage {

    private final OwnSessions sessions;

    @GetMapping
    String page(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
        model.addAttribute("sessions", sessions.list(who.username(), request));
        return "account/sessions";
    }

    @PostMapping("/{handle}/end")
    String end(
            @PathVariable String handle,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            RedirectAttributes flash) {
        sessions.end(who.username(), handle, request);
        flash.addFlashAttribute("notice", Notice.done("account.sessions.ended"));
        return "redirect:/account/sessions";
    }

    @PostMapping("/end-others")
    String endOthers(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, RedirectAttributes flash) {
        sessions.endOthers(who.username(), request);
        flash.addFlashAttribute("notice", Notice.done("account.sessions.ended"));
        return "redirect:/account/sessions";
    }
}
