package org.civicgrid.portal.help;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The guide: what lamps mean, how a case runs, which keys there are. Open to everybody, also before signing in. */
@Controller
@PreAuthorize("permitAll()")
class GuideController {

    @GetMapping("/guide")
    String guide(Model model) {
        model.addAttribute("shortcuts", Shortcut.ALL);
        model.addAttribute(
                "stages",
                List.of(
                        "REPORTED",
                        "FILED",
                        "DISPATCHED",
                        "IN_PROGRESS",
                        "FED_BACK",
                        "CHECKED",
                        "CLOSED",
                        "EVALUATED"));
        return "help/guide";
    }
}
