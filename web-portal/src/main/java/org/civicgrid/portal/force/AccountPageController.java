package org.civicgrid.portal.force;

import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.account.AccountQuery;
import org.civicgrid.portal.form.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows accounts to the two administrators who look after them. */
@Controller
@RequestMapping("/accounts")
@PreAuthorize("hasAnyAuthority('account:manage', 'post:grant')")
@RequiredArgsConstructor
class AccountPageController {

    private final AccountPages pages;

    @GetMapping
    String list(
            @Acting ActingPost by,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) AccountQuery.@Nullable State state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("page", pages.list(by, q, state, after));
        return "force/accounts";
    }

    @GetMapping("/{id:\\d+}")
    String account(@Acting ActingPost by, @PathVariable long id, Model model) {
        model.addAttribute("page", pages.of(by, id, Sent.nothing(), null));
        return "force/account";
    }
}
