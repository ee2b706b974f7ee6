package org.civicgrid.portal.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Role;
import org.civicgrid.portal.frame.Stencil.Markup;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/**
 * Prints what stands around the content of every page. What is the same for everybody in one role, language and part of
 * the portal is printed once and kept; what differs by person is filled into a stencil. Asking Thymeleaf for all of it on
 * every page, with fifteen permissions, would cost more than a list of cases.
 */
@Component
class FramePrinter {

    private static final String PARTS = "frame/parts";
    private static final List<String> SHEET = List.of("title", "content", "start", "end", "menu");
    private static final int CONTENT = SHEET.indexOf("content");
    private static final List<String> CHOICES = List.of("here");
    private static final List<String> ACCOUNT =
            List.of("here", "person", "post", "unit", "header", "parameter", "token");

    private final Menu menu;
    private final Assets assets;
    private final Prints prints;
    private final Map<Place, Markup> printed = new ConcurrentHashMap<>();
    private final Map<Shape, List<Stencil>> sheets = new ConcurrentHashMap<>();

    FramePrinter(Menu menu, Assets assets, Prints prints) {
        this.menu = menu;
        this.assets = assets;
        this.prints = prints;
    }

    /** With menu, top bar and account for somebody signed in; as narrow as {@link #plain} for anybody else. */
    Sheet sheet(Asked asked) {
        var acting = asked.acting();
        return acting == null
                ? sheet("alone", asked, null, preferences(asked), null)
                : sheet(
                        "page",
                        asked,
                        kept(new Place("start", acting.role(), asked.locale(), "")),
                        account(asked, acting),
                        menu(acting.role(), asked));
    }

    /** Without menu: sign-in, choosing a post. */
    Sheet plain(Asked asked) {
        return sheet("plain", asked, null, asked.acting() == null ? preferences(asked) : null, null);
    }

    private Sheet sheet(
            String fragment, Asked asked, @Nullable Markup start, @Nullable Markup end, @Nullable Markup menu) {
        var halves = sheets.computeIfAbsent(new Shape(fragment, asked.locale(), asked.size()), this::cut);
        return new Sheet(halves.get(0), halves.get(1), start, end, menu);
    }

    private List<Stencil> cut(Shape shape) {
        Map<String, Object> model = Map.of(
                "assets",
                assets.links(),
                "size",
                shape.size().code(),
                "lang",
                shape.locale().toLanguageTag());
        return prints.stencil(PARTS, shape.fragment(), shape.locale(), SHEET, model)
                .split(CONTENT);
    }

    /** The left menu with the entry of the page's path marked as current. */
    private Markup menu(Role role, Asked asked) {
        var current = menu.current(role, asked.path()).map(MenuEntry::key).orElse("");
        return kept(new Place("menu", role, asked.locale(), current));
    }

    /** The right part of the top bar for one person: preferences and account. */
    private Markup account(Asked asked, ActingPost acting) {
        var page = new StringBuilder(4_096);
        var csrf = asked.csrf();
        Map<String, Object> model = Map.of(
                "size",
                asked.size().code(),
                "own",
                menu.own(),
                "sprite",
                assets.links().sprite());
        prints.stencil(PARTS, "end", asked.locale(), ACCOUNT, model)
                .fill(
                        page,
                        asked.here(),
                        acting.personName(),
                        acting.postTitle(),
                        acting.unitName(),
                        csrf == null ? "" : csrf.getHeaderName(),
                        csrf == null ? "" : csrf.getParameterName(),
                        csrf == null ? "" : csrf.getToken());
        return new Markup(page);
    }

    /** The preferences alone, for a page without a signed-in person. */
    private Markup preferences(Asked asked) {
        var page = new StringBuilder(1_024);
        Map<String, Object> model = Map.of("size", asked.size().code());
        prints.stencil(PARTS, "preferences", asked.locale(), CHOICES, model).fill(page, asked.here());
        return new Markup(page);
    }

    private Markup kept(Place place) {
        return printed.computeIfAbsent(place, this::print);
    }

    private Markup print(Place place) {
        var model = new HashMap<String, Object>();
        model.put("sections", menu.of(place.role()));
        model.put("search", menu.current(place.role(), "/cases").isPresent());
        model.put("current", place.current());
        model.put("sprite", assets.links().sprite());
        return new Markup(prints.print(PARTS, place.part(), place.locale(), model));
    }

    /**
     * What a frame depends on.
     *
     * @param path of the page
     * @param here the page's address as the start of a link that adds one parameter; ends in {@code ?} or {@code &}
     */
    record Asked(
            Locale locale,
            TextSize size,
            @Nullable ActingPost acting,
            String path,
            String here,
            @Nullable CsrfToken csrf) {}

    private record Place(String part, Role role, Locale locale, String current) {}

    private record Shape(String fragment, Locale locale, TextSize size) {}
}
