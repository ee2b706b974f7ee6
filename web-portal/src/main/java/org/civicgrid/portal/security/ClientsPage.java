package org.civicgrid.portal.security;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.account.ClientDesk;
import org.civicgrid.governance.account.PostSwitch;
import org.civicgrid.governance.account.SignedIn;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Problems;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.portal.frame.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Registers and revokes the programs that act through one's own post. Nobody registers one for somebody else: whoever holds
 * the secret acts in that name. It is shown in the answer itself and kept in no session.
 */
@Controller
@RequestMapping("/account/clients")
@PreAuthorize("isAuthenticated()")
@RequiredArgsConstructor
class ClientsPage {

    private final ClientDesk desk;
    private final PostSwitch posts;
    private final Problems problems;

    @GetMapping
    String page(@AuthenticationPrincipal SignedIn who, Model model) {
        model.addAttribute("clients", desk.list(who));
        model.addAttribute(
                "postTitles",
                posts.posts(who).stream().collect(Collectors.toMap(it -> it.id(), it -> it.title(), (a, b) -> a)));
        return "account/clients";
    }

    @PostMapping
    String register(
            @RequestParam String name,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        try {
            model.addAttribute("made", desk.register(who, name));
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("fault", told(refusal, locale));
            model.addAttribute("name", name);
        }
        return page(who, model);
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable long id, @AuthenticationPrincipal SignedIn who, RedirectAttributes flash) {
        desk.revoke(who, id);
        flash.addFlashAttribute("notice", Notice.done("account.clients.revoked"));
        return "redirect:/account/clients";
    }

    private String told(Refusal refusal, Locale locale) {
        return refusal instanceof InvalidInput invalid
                ? problems.message(invalid.getFaults().get(0), locale)
                : problems.detail(refusal, locale);
    }
}
