package org.civicgrid.portal.frame;

import static org.civicgrid.governance.access.Permission.*;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.civicgrid.governance.access.Role;
import org.springframework.stereotype.Component;

/**
 * The menu as data. An entry is shown when the role holds its permission and a page really answers at its path, so that
 * no link leads nowhere. The links of one's own account stand apart: they sit in the top bar.
 */
@Component
class Menu {

    private static final List<MenuSection> WORK = List.of(
            new MenuSection(
                    "work",
                    List.of(
                            new MenuEntry("worklist", "inbox", "/worklist", CASE_READ),
                            new MenuEntry("report", "plus-square", "/cases/new", CASE_REPORT),
                            new MenuEntry("cases", "search", "/cases", CASE_READ),
                            new MenuEntry("supervision", "megaphone", "/supervision", CASE_READ))),
            new MenuSection(
                    "overview",
                    List.of(
                            new MenuEntry("dashboard", "bar-chart-line", "/dashboard", STATISTICS_READ),
                            new MenuEntry("territories", "map", "/territories", MAP_READ),
                            new MenuEntry("reforms", "bounding-box", "/reforms", STATISTICS_READ),
                            new MenuEntry("units", "diagram-3", "/units", MAP_READ),
                            new MenuEntry("party", "flag", "/party", MAP_READ),
                            new MenuEntry("meetings", "calendar3", "/party/meetings", CASE_READ),
                            new MenuEntry("venues", "houses", "/venues", MAP_READ),
                            new MenuEntry("duty", "file-earmark-text", "/duty", DUTY_READ))),
            new MenuSection(
                    "data",
                    List.of(
                            new MenuEntry("imports", "upload", "/imports", CASE_IMPORT),
                            new MenuEntry("jobs", "hourglass-split", "/jobs", JOB_MANAGE))),
            new MenuSection(
                    "settings",
                    List.of(
                            new MenuEntry("types", "tags", "/catalogue/types", CATALOGUE_EDIT),
                            new MenuEntry("routing", "signpost-split", "/catalogue/routing", CATALOGUE_EDIT),
                            new MenuEntry("accounts", "person-gear", "/accounts", ACCOUNT_MANAGE),
                            new MenuEntry("accounts", "person-gear", "/accounts", POST_GRANT),
                            new MenuEntry("posts", "person-badge", "/posts", POST_GRANT),
                            new MenuEntry("audit", "shield-check", "/audit", AUDIT_READ))),
            new MenuSection("help", List.of(new MenuEntry("guide", "question-circle", "/guide", null))));

    private static final MenuSection OWN = new MenuSection(
            "own",
            List.of(
                    new MenuEntry("own.post", "arrow-left-right", "/account/post", null),
                    new MenuEntry("own.sessions", "laptop", "/account/sessions", null),
                    new MenuEntry("own.tokens", "key", "/account/tokens", null),
                    new MenuEntry("own.clients", "link-45deg", "/account/clients", null),
                    new MenuEntry("own.password", "lock", "/account/password", null)));

    private final Predicate<String> served;
    private final Map<Role, List<MenuSection>> byRole = new ConcurrentHashMap<>();

    /** @param served whether a page answers GET at this path */
    Menu(ServedPaths served) {
        this.served = served;
    }

    /** Sections with at least one link, in the order shown. */
    List<MenuSection> of(Role role) {
        return byRole.computeIfAbsent(role, this::select);
    }

    /** Links about the person's own account. */
    List<MenuEntry> own() {
        return OWN.only(entry -> served.test(entry.path())).entries();
    }

    /** The path of the first entry. */
    String home(Role role) {
        return of(role).stream()
                .flatMap(section -> section.entries().stream())
                .findFirst()
                .map(MenuEntry::path)
                .orElse("/guide");
    }

    /** The entry under which a page lies: the one with the longest path. */
    Optional<MenuEntry> current(Role role, String requestPath) {
        return of(role).stream()
                .flatMap(section -> section.entries().stream())
                .filter(entry -> entry.leadsTo(requestPath))
                .max(Comparator.comparingInt(entry -> entry.path().length()));
    }

    private List<MenuSection> select(Role role) {
        return WORK.stream()
                .map(section -> section.only(entry -> entry.isFor(role) && served.test(entry.path())))
                .filter(section -> !section.entries().isEmpty())
                .toList();
    }
}
