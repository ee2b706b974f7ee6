package org.civicgrid.portal.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.job.Job;
import org.civicgrid.governance.job.Jobs;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.grid.exchange.CaseImports;
import org.civicgrid.grid.exchange.MappingUpload;
import org.civicgrid.portal.form.Answers;
import org.civicgrid.portal.form.Attempts;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes files of cases in; from the page every import begins as a dry run. */
@Controller
@RequestMapping("/imports")
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('case:import')")
class ImportPageController {

    private static final int RECENT = 10;

    private final CaseImports imports;
    private final Jobs jobs;
    private final JobPages pages;
    private final Attempts attempts;
    private final Forms forms;

    @GetMapping
    ModelAndView form(@Acting ActingPost by) {
        return page(by, Sent.nothing());
    }

    @PostMapping
    ModelAndView look(
            @Acting ActingPost by,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "mappingFile", required = false) @Nullable MultipartFile mappingFile,
            Sent sent,
            RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> {
                    var ordered = start(by, file, mappingFile, sent);
                    return Answers.onward(JobPages.href(ordered.id()), Notice.done("imports.looking"), flash);
                },
                again -> page(by, again));
    }

    private Job start(ActingPost by, @Nullable MultipartFile file, @Nullable MultipartFile mappingFile, Sent sent) {
        if (file == null || file.isEmpty()) {
            throw InvalidInput.of("file", "import-empty", null);
        }
        var name = file.getOriginalFilename();
        var mapping = MappingUpload.read(mappingFile, sent.text("mapping"));
        return imports.start(by, name == null ? "" : name, file, mapping, true);
    }

    private ModelAndView page(ActingPost by, Sent sent) {
        var choices = imports.mappings().stream()
                .map(it -> new Choice(it.name(), it.title()))
                .toList();
        var form = forms.of("imports.", sent.refused(keyed(sent.faults())))
                .files("file", true, 1)
                .select("mapping", false, choices)
                .files("mappingFile", false, 1)
                .form();
        var recent = jobs.list(by, CaseImports.IMPORT, null, Paging.first(RECENT));
        return Answers.page(
                "exchange/imports",
                new ImportPage(form, recent.items().stream().map(pages::line).toList()));
    }

    /** A fault inside the mapping says at which key. */
    private static Map<String, String> keyed(Map<String, String> faults) {
        var keyed = new LinkedHashMap<String, String>();
        faults.forEach((field, words) ->
                keyed.put(field, field.startsWith("mapping.") ? field.substring(8) + ": " + words : words));
        return keyed;
    }
}
