package org.civicgrid.portal.security;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.account.ClientDesk;
import org.civicgrid.governance.account.ClientView;
import org.civicgrid.governance.account.NewClient;
import org.civicgrid.governance.account.PostSwitch;
import org.civicgrid.governance.account.SignedIn;
import org.civicgrid.portal.form.Answers;
import org.civicgrid.portal.form.Attempts;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Registers and revokes the programs that act through one's own post. Nobody registers one for somebody else: whoever holds
 * the secret acts in that name. It is shown in the answer itself and kept in no session.
 */
@Controller
@RequestMapping(ClientsPage.PATH)
@PreAuthorize("isAuthenticated()")
@RequiredArgsConstructor
class ClientsPage {

    static final String PATH = "/account/clients";

    private static final int NAME = 60;

    private final ClientDesk desk;
    private final PostSwitch posts;
    private final Attempts attempts;
    private final Forms forms;

    /**
     * The page, under the model name {@code page} of {@code account/clients}.
     *
     * @param posts title of each post that the person holds, by its id
     * @param made shown this once; null when none was made
     */
    public record Page(
            List<ClientView> clients,
            Map<Integer, String> posts,
            Form form,
            @Nullable NewClient made) {}

    @GetMapping
    ModelAndView page(@AuthenticationPrincipal SignedIn who) {
        return page(who, Sent.nothing(), null);
    }

    @PostMapping
    ModelAndView register(@AuthenticationPrincipal SignedIn who, Sent sent) {
        return attempts.answer(
                attempts.of(sent, () -> desk.register(who, sent.read(in -> in.textOrEmpty("name")))),
                made -> page(who, Sent.nothing(), made),
                again -> page(who, again, null));
    }

    @PostMapping("/{id}/revoke")
    ModelAndView revoke(@PathVariable long id, @AuthenticationPrincipal SignedIn who, RedirectAttributes flash) {
        desk.revoke(who, id);
        return Answers.onward(PATH, Notice.done("account.clients.revoked"), flash);
    }

    private ModelAndView page(SignedIn who, Sent sent, @Nullable NewClient made) {
        var form = forms.of("account.clients.", sent).text("name", true, NAME).form();
        return Answers.page("account/clients", new Page(desk.list(who), posts.titles(who), form, made));
    }
}
