package org.civicgrid.portal.force;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.organization.ForceDirectory;
import org.civicgrid.governance.organization.PostAdministration;
import org.civicgrid.governance.organization.PostDraft;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.portal.frame.Notice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Creates, retitles and ends the posts of a unit. */
@Controller
@RequestMapping("/units")
@PreAuthorize("hasAuthority('account:manage')")
@RequiredArgsConstructor
class PostFormController {

    private final PostForms forms;
    private final PostAdministration posts;
    private final ForceDirectory directory;
    private final TerritoryRegistry territories;
    private final Attempts attempts;

    @GetMapping("/{unitId:\\d+}/posts/new")
    ModelAndView create(@Acting ActingPost by, @PathVariable int unitId, @RequestParam Map<String, String> preset) {
        return page(forms.create(by, unitId, new Sent(preset), Faults.NONE));
    }

    @PostMapping("/{unitId:\\d+}/posts")
    ModelAndView create(
            @Acting ActingPost by,
            @PathVariable int unitId,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash) {
        var sent = new Sent(values);
        return attempts.of(
                () -> {
                    posts.create(by, draft(unitId, sent));
                    flash.addFlashAttribute("notice", Notice.done("force.post.create.done", sent.text("title")));
                    return new ModelAndView("redirect:/units/" + unitId);
                },
                faults -> page(forms.create(by, unitId, sent, faults)));
    }

    @GetMapping("/posts/{id:\\d+}/retitle")
    ModelAndView retitle(@Acting ActingPost by, @PathVariable int id) {
        return page(forms.retitle(by, id, new Sent(Map.of()), Faults.NONE));
    }

    @PostMapping("/posts/{id:\\d+}/retitle")
    ModelAndView retitle(
            @Acting ActingPost by,
            @PathVariable int id,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash) {
        var sent = new Sent(values);
        return attempts.of(
                () -> {
                    posts.retitle(by, id, sent.number("version"), sent.text("title"));
                    flash.addFlashAttribute("notice", Notice.done("force.post.retitle.done"));
                    return toUnit(by, id);
                },
                faults -> page(forms.retitle(by, id, sent, faults)));
    }

    @GetMapping("/posts/{id:\\d+}/end")
    ModelAndView end(@Acting ActingPost by, @PathVariable int id) {
        return page(forms.end(by, id, new Sent(Map.of()), Faults.NONE));
    }

    @PostMapping("/posts/{id:\\d+}/end")
    ModelAndView end(
            @Acting ActingPost by,
            @PathVariable int id,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash) {
        var sent = new Sent(values);
        return attempts.of(
                () -> {
                    posts.end(by, id, sent.number("version"), sent.day("to"), sent.text("reason"));
                    flash.addFlashAttribute("notice", Notice.done("force.post.end.done", sent.text("to")));
                    return toUnit(by, id);
                },
                faults -> page(forms.end(by, id, sent, faults)));
    }

    /** A micro-grid says itself in which grid it lies. */
    private PostDraft draft(int unitId, Sent sent) {
        var role = sent.constant(Role.class, "role");
        var microGrid = role == Role.MICRO_GRID_LEADER ? sent.number("microGridId") : null;
        return new PostDraft(
                sent.text("code"),
                sent.text("title"),
                role,
                unitId,
                microGrid == null ? sent.required("territory") : gridOf(microGrid),
                microGrid,
                sent.day("from"));
    }

    private String gridOf(int microGrid) {
        return territories
                .microGrid(microGrid)
                .map(it -> territories.require(it.gridId()).code().digits())
                .orElseThrow(() -> InvalidInput.of("microGridId", "micro-grid", microGrid));
    }

    private ModelAndView toUnit(ActingPost by, int postId) {
        return new ModelAndView("redirect:/units/" + directory.post(by, postId).unitId());
    }

    private static ModelAndView page(FormPage page) {
        return new ModelAndView("force/form", "page", page);
    }
}
