package org.civicgrid.portal.force;

import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.organization.ForceDirectory;
import org.civicgrid.governance.organization.PostAdministration;
import org.civicgrid.governance.organization.PostDraft;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.portal.form.Answers;
import org.civicgrid.portal.form.Attempts;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Notice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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
    ModelAndView create(@Acting ActingPost by, @PathVariable int unitId, Sent preset) {
        return ForceForms.page(forms.create(by, unitId, preset));
    }

    @PostMapping("/{unitId:\\d+}/posts")
    ModelAndView create(@Acting ActingPost by, @PathVariable int unitId, Sent sent, RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> {
                    posts.create(by, sent.read(in -> draft(unitId, in)));
                    return done(unitId, Notice.done("force.post.create.done", sent.shown("title")), flash);
                },
                again -> ForceForms.page(forms.create(by, unitId, again)));
    }

    @GetMapping("/posts/{id:\\d+}/retitle")
    ModelAndView retitle(@Acting ActingPost by, @PathVariable int id) {
        return ForceForms.page(forms.retitle(by, id, Sent.nothing()));
    }

    @PostMapping("/posts/{id:\\d+}/retitle")
    ModelAndView retitle(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> {
                    int version = sent.read(in -> in.requiredInteger("version"));
                    posts.retitle(by, id, version, sent.shown("title"));
                    return done(unitOf(by, id), Notice.done("force.post.retitle.done"), flash);
                },
                again -> ForceForms.page(forms.retitle(by, id, again)));
    }

    @GetMapping("/posts/{id:\\d+}/end")
    ModelAndView end(@Acting ActingPost by, @PathVariable int id) {
        return ForceForms.page(forms.end(by, id, Sent.nothing()));
    }

    @PostMapping("/posts/{id:\\d+}/end")
    ModelAndView end(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> {
                    var ending = sent.read(Ending::of);
                    posts.end(by, id, ending.version(), ending.day(), ending.reason());
                    return done(unitOf(by, id), Notice.done("force.post.end.done", sent.shown("to")), flash);
                },
                again -> ForceForms.page(forms.end(by, id, again)));
    }

    /** A micro-grid says itself in which grid it lies. */
    private PostDraft draft(int unitId, Reading in) {
        var role = in.requiredConstant(Role.class, "role");
        var microGrid = role == Role.MICRO_GRID_LEADER ? in.requiredInteger("microGridId") : null;
        return new PostDraft(
                in.textOrEmpty("code"),
                in.textOrEmpty("title"),
                role,
                unitId,
                microGrid == null ? in.requiredText("territory") : gridOf(microGrid, in),
                microGrid,
                in.date("from"));
    }

    private String gridOf(int microGrid, Reading in) {
        var found = territories.microGrid(microGrid);
        in.when(found.isEmpty(), "microGridId", "micro-grid", microGrid);
        return found.map(it -> territories.require(it.gridId()).code().digits()).orElse("");
    }

    private int unitOf(ActingPost by, int postId) {
        return directory.post(by, postId).unitId();
    }

    private static ModelAndView done(int unitId, Notice notice, RedirectAttributes flash) {
        return Answers.onward("/units/" + unitId, notice, flash);
    }
}
