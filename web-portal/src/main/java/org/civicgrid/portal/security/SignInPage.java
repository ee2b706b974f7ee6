package org.civicgrid.portal.security;

import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page. */
@Controller
@RequiredArgsConstructor
class SignInPage {

    private static final Set<String> REASONS = Set.of("wrong", "disabled", "no-post", "too-many");

    private final ObjectProvider<DemoAccounts> demo;
    private final ObjectProvider<ClientRegistrationRepository> providers;

    @PreAuthorize("permitAll()")
    @GetMapping(Paths.SIGN_IN)
    String page(
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
            @AuthenticationPrincipal(errorOnInvalidType = false) @Nullable SignedIn who,
            Model model) {
        if (who != null) {
            return "redirect:" + Paths.local(next);
        }
        model.addAttribute("next", Paths.local(next));
        model.addAttribute("refused", refused != null && REASONS.contains(refused) ? refused : null);
        model.addAttribute("signedOut", signedOut != null);
        var accounts = demo.getIfAvailable();
        model.addAttribute("demo", accounts == null ? List.of() : accounts.list());
        model.addAttribute("providers", providers());
        return "account/sign-in";
    }

    private List<Provider> providers() {
        return providers.getIfAvailable() instanceof Iterable<?> all
                ? StreamSupport.stream(all.spliterator(), false)
                        .map(ClientRegistration.class::cast)
                        .map(it -> new Provider(it.getClientName(), "/oauth2/authorization/" + it.getRegistrationId()))
                        .toList()
                : List.of();
    }

    /** An identity provider to sign in with. */
    record Provider(String name, String path) {}
}
