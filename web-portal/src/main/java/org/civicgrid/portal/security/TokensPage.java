package org.civicgrid.portal.security;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.account.NewToken;
import org.civicgrid.governance.account.PostSwitch;
import org.civicgrid.governance.account.SignInSettings;
import org.civicgrid.governance.account.SignedIn;
import org.civicgrid.governance.account.TokenDesk;
import org.civicgrid.governance.account.TokenView;
import org.civicgrid.portal.form.Answers;
import org.civicgrid.portal.form.Attempts;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes and revokes one's own access tokens. A new one is shown in the answer itself and kept in no session. */
@Controller
@RequestMapping(TokensPage.PATH)
@PreAuthorize("isAuthenticated()")
@RequiredArgsConstructor
class TokensPage {

    static final String PATH = "/account/tokens";

    private static final int NAME = 60;
    private static final int USUAL_DAYS = 90;

    private final TokenDesk desk;
    private final PostSwitch posts;
    private final SignInSettings settings;
    private final Attempts attempts;
    private final Forms forms;
    private final MessageSource messages;

    /**
     * The page, under the model name {@code page} of {@code account/tokens}.
     *
     * @param posts title of each post that the person holds, by its id
     * @param made shown this once; null when none was made
     */
    public record Page(
            List<TokenView> tokens,
            Map<Integer, String> posts,
            Form form,
            @Nullable NewToken made) {}

    private record Wanted(String name, int days) {

        static Wanted read(Reading in) {
            return new Wanted(in.textOrEmpty("name"), in.requiredInteger("days"));
        }
    }

    @GetMapping
    ModelAndView page(@AuthenticationPrincipal SignedIn who) {
        return page(who, Sent.nothing(), null);
    }

    @PostMapping
    ModelAndView create(@AuthenticationPrincipal SignedIn who, Sent sent) {
        return attempts.answer(
                attempts.of(sent, () -> create(who, sent.read(Wanted::read))),
                made -> page(who, Sent.nothing(), made),
                again -> page(who, again, null));
    }

    private NewToken create(SignedIn who, Wanted it) {
        return desk.create(who, it.name(), it.days());
    }

    @PostMapping("/{id}/revoke")
    ModelAndView revoke(@PathVariable long id, @AuthenticationPrincipal SignedIn who, RedirectAttributes flash) {
        desk.revoke(who, id);
        return Answers.onward(PATH, Notice.done("account.tokens.revoked"), flash);
    }

    private ModelAndView page(SignedIn who, Sent sent, @Nullable NewToken made) {
        return Answers.page("account/tokens", new Page(desk.list(who), posts.titles(who), form(sent), made));
    }

    private Form form(Sent sent) {
        var longest = new Object[] {settings.tokenLongest().toDays()};
        return forms.of("account.tokens.", sent)
                .text("name", true, NAME)
                .number("days", true)
                .usual(String.valueOf(USUAL_DAYS))
                .hint(messages.getMessage("account.tokens.longest", longest, LocaleContextHolder.getLocale()))
                .form();
    }
}
