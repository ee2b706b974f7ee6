package org.civicgrid.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.account.PostSwitch;
import org.civicgrid.governance.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Chooses the post through which the person acts; the present one stands first. */
@Controller
@RequestMapping(Paths.POST)
@PreAuthorize("isAuthenticated()")
@RequiredArgsConstructor
class PostPage {

    private final PostSwitch posts;
    private final SessionPost session;

    @GetMapping
    String page(
            @RequestParam(required = false) @Nullable String next, @AuthenticationPrincipal SignedIn who, Model model) {
        var acting = who.acting().postId();
        model.addAttribute(
                "posts",
                posts.posts(who).stream()
                        .sorted((a, b) -> Boolean.compare(b.id() == acting, a.id() == acting))
                        .toList());
        model.addAttribute("acting", acting);
        model.addAttribute("next", Paths.local(next));
        return "account/post";
    }

    @PostMapping
    String choose(
            @RequestParam int postId,
            @RequestParam(required = false) @Nullable String next,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (postId != who.acting().postId()) {
            session.switchTo(who, postId, request, response);
        }
        return "redirect:" + Paths.local(next);
    }
}
