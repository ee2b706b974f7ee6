package org.civicgrid.portal.desk;

import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Reach;
import org.civicgrid.governance.casework.CaseCounts;
import org.civicgrid.governance.casework.CaseFilter;
import org.civicgrid.governance.casework.CaseLists;
import org.civicgrid.governance.casework.CaseSummary;
import org.civicgrid.governance.casework.Severity;
import org.civicgrid.governance.casework.Stage;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.portal.frame.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The one worklist, and the list of everything within the reach. */
@Controller
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('case:read')")
class WorklistController {

    private static final List<String> TABS = List.of("mine", "soon", "overdue", "followed", "all");
    private static final List<String> COUNTED = List.of("mine", "soon", "overdue");

    /** A department does not reach what it passed on, but goes on reading it. */
    private static final List<String> DEPARTMENT_TABS =
            List.of("mine", "soon", "overdue", "followed", "all", "handled");

    private final CaseLists lists;
    private final CaseCounts counts;
    private final WorklistFilters filters;
    private final WorklistPrinter printer;
    private final Lamps lamps;
    private final Words words;

    @GetMapping("/worklist")
    String worklist(@Acting ActingPost by, WorklistQuery query, Model model) {
        return show(by, query, "worklist", known(by, query.tab(), "mine"), model);
    }

    @GetMapping("/cases")
    String cases(@Acting ActingPost by, WorklistQuery query, Model model) {
        return show(by, query, "cases", known(by, query.tab(), "all"), model);
    }

    private String show(ActingPost by, WorklistQuery query, String key, String tab, Model model) {
        var path = "/" + key;
        var found = found(by, query, tab);
        var next = found.next() == null ? null : query.address(path, tab, found.next());
        var list = new WorklistPage(
                key,
                by.unitName(),
                tabs(by, counts(by, query), query, path, tab),
                filters.print(by, query, path, tab),
                found.items().stream().map(this::row).toList(),
                next,
                found.items().isEmpty() && next == null ? empty(query, tab) : null,
                query.filtered() ? path + "?tab=" + tab : null,
                acts(by),
                query.address(path, tab, null),
                lamps.now(),
                lamps.openUntil());
        model.addAttribute("key", key);
        model.addAttribute("worklist", printer.print(list));
        return "desk/worklist";
    }

    private KeysetPage<CaseSummary> found(ActingPost by, WorklistQuery query, String tab) {
        var paging = new Paging(WorklistPage.FULL, query.after());
        var filter = query.filter(tab);
        if (tab.equals("handled")) {
            return lists.handled(by, filter, paging);
        }
        var order = WorklistQuery.WHOLE.contains(tab) ? CaseFilter.Order.NEWEST : CaseFilter.Order.MOST_URGENT;
        return lists.page(by, filter, order, paging);
    }

    /**
     * How many cases the filter leaves in each tab. Words are not counted: whoever counts all that hold them reads closed
     * cases, too, and so the more the older the platform grows.
     */
    private List<Long> counts(ActingPost by, WorklistQuery query) {
        return query.after() != null || query.searches()
                ? List.of()
                : counts.of(by, COUNTED.stream().map(query::filter).toList());
    }

    private static List<WorklistTab> tabs(
            ActingPost by, List<Long> counts, WorklistQuery query, String path, String current) {
        return tabs(by).stream()
                .map(tab -> WorklistTab.of(
                        tab,
                        query.address(path, tab, null),
                        counts.isEmpty() || !COUNTED.contains(tab) ? null : counts.get(COUNTED.indexOf(tab)),
                        tab.equals(current)))
                .toList();
    }

    private List<Choice> acts(ActingPost by) {
        return BulkActs.of(by.role()).stream()
                .map(act -> new Choice(act.slug(), words.of("action.", act)))
                .toList();
    }

    private static String empty(WorklistQuery query, String tab) {
        if (query.filtered()) {
            return "filtered";
        }
        return tab.equals("mine") ? "done" : "nothing";
    }

    private static List<String> tabs(ActingPost by) {
        return by.reach().scope() == Reach.Scope.DEPARTMENT ? DEPARTMENT_TABS : TABS;
    }

    private static String known(ActingPost by, @Nullable String tab, String otherwise) {
        return tab != null && tabs(by).contains(tab) ? tab : otherwise;
    }

    private WorklistRow row(CaseSummary it) {
        return new WorklistRow(
                it.number(),
                it.title(),
                lamps.of(it),
                words.english() ? it.typeNameEn() : it.typeName(),
                it.place(),
                words.of("stage.", it.stage()),
                tone(it.stage()),
                it.holderUnit(),
                marks(it),
                it.reportedAt());
    }

    static String tone(Stage stage) {
        return switch (stage) {
            case REPORTED, FILED -> "warn";
            case DISPATCHED, IN_PROGRESS -> "brand";
            case FED_BACK, CHECKED -> "plain";
            case CLOSED, EVALUATED -> "ok";
        };
    }

    private @Nullable String marks(CaseSummary it) {
        var marks = new ArrayList<String>();
        if (it.severity() == Severity.URGENT) {
            marks.add(words.of("severity.", Severity.URGENT));
        }
        if (it.pending() != null) {
            marks.add(words.of("pending.", it.pending()));
        }
        return marks.isEmpty() ? null : String.join(" · ", marks);
    }
}
