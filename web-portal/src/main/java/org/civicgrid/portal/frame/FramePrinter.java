package org.civicgrid.portal.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/**
 * Prints the parts of the layout. What is the same for everybody in one role, language and part of the portal is printed
 * once and kept; what differs by person is filled into a stencil. Asking Thymeleaf for all of it on every page, with
 * fifteen permissions, would cost more than a list of cases.
 */
@Component
class FramePrinter {

    private static final String PARTS = "frame/parts";
    private static final List<String> CHOICES = List.of("here");
    private static final List<String> ACCOUNT =
            List.of("here", "person", "post", "unit", "header", "parameter", "token");

    private final Menu menu;
    private final Assets assets;
    private final Prints prints;
    private final Map<Place, String> printed = new ConcurrentHashMap<>();

    FramePrinter(Menu menu, Assets assets, Prints prints) {
        this.menu = menu;
        this.assets = assets;
        this.prints = prints;
    }

    /** What stands in {@code <head>} besides the title. */
    String head(Locale locale) {
        return kept(new Place("head", null, locale, ""));
    }

    /** The footer and the words that scripts use. */
    String foot(Locale locale) {
        return kept(new Place("foot", null, locale, ""));
    }

    /** The left menu with the entry of this path marked as current. */
    String menu(Role role, Locale locale, String path) {
        var current = menu.current(role, path).map(MenuEntry::key).orElse("");
        return kept(new Place("menu", role, locale, current));
    }

    /** The left part of the top bar: menu button, mark, search. */
    String start(Role role, Locale locale) {
        return kept(new Place("start", role, locale, ""));
    }

    /** The right part of the top bar for one person: preferences and account. */
    String end(Locale locale, TextSize size, String here, ActingPost acting, @Nullable CsrfToken csrf) {
        var page = new StringBuilder(4_096);
        Map<String, Object> model = Map.of(
                "size", size.code(), "own", menu.own(), "sprite", assets.links().sprite());
        prints.stencil(PARTS, "end", locale, ACCOUNT, model)
                .fill(
                        page,
                        here,
                        acting.personName(),
                        acting.postTitle(),
                        acting.unitName(),
                        csrf == null ? "" : csrf.getHeaderName(),
                        csrf == null ? "" : csrf.getParameterName(),
                        csrf == null ? "" : csrf.getToken());
        return page.toString();
    }

    /** The preferences alone, for a page without a signed-in person. */
    String preferences(Locale locale, TextSize size, String here) {
        var page = new StringBuilder(1_024);
        prints.stencil(PARTS, "preferences", locale, CHOICES, Map.of("size", size.code()))
                .fill(page, here);
        return page.toString();
    }

    private String kept(Place place) {
        return printed.computeIfAbsent(place, this::print);
    }

    private String print(Place place) {
        var model = new HashMap<String, Object>();
        var role = place.role();
        if (role != null) {
            model.put("sections", menu.of(role));
            model.put("search", menu.current(role, "/cases").isPresent());
        }
        model.put("current", place.current());
        model.put("assets", assets.links());
        model.put("sprite", assets.links().sprite());
        return prints.print(PARTS, place.part(), place.locale(), model);
    }

    private record Place(String part, @Nullable Role role, Locale locale, String current) {}
}
