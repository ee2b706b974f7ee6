package org.civicgrid.portal.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A fragment cut once from its template: what stands still is kept as text, and printing fills the holes. For what is
 * printed on every page or in every row, where asking Thymeleaf each time costs a hundred times as much.
 *
 * <p>The fragment reads its values from the map {@code hole} and prints each as it is, in text or in a quoted attribute:
 * it cannot decide anything by them.
 */
public final class Stencil {

    private static final char OPEN = '\uE000'; // private use: in no text of ours
    private static final char CLOSE = '\uE001';
    private static final Pattern HOLE = Pattern.compile(OPEN + "(\\d+)" + CLOSE);

    private final List<String> still = new ArrayList<>();
    private final List<Integer> holes = new ArrayList<>();

    private Stencil() {}

    /** What the fragment must be printed with, under the model name {@code hole}. */
    static Map<String, String> holes(List<String> names) {
        var marks = new HashMap<String, String>();
        for (var i = 0; i < names.size(); i++) marks.put(names.get(i), OPEN + String.valueOf(i) + CLOSE);
        return marks;
    }

    /** @param printed the fragment, printed with {@link #holes} */
    static Stencil cut(String printed) {
        var stencil = new Stencil();
        var hole = HOLE.matcher(printed);
        var from = 0;
        while (hole.find()) {
            stencil.still.add(printed.substring(from, hole.start()));
            stencil.holes.add(Integer.valueOf(hole.group(1)));
            from = hole.end();
        }
        stencil.still.add(printed.substring(from));
        return stencil;
    }

    /**
     * The stencil before the only place of a hole, and the one after it; both keep the names.
     *
     * @param name its place among the names
     */
    List<Stencil> split(int name) {
        var at = holes.indexOf(name);
        return List.of(part(0, at), part(at + 1, holes.size()));
    }

    private Stencil part(int from, int to) {
        var part = new Stencil();
        part.still.addAll(still.subList(from, to + 1));
        part.holes.addAll(holes.subList(from, to));
        return part;
    }

    /**
     * Prints once, with one value for each name in the order of the cutting. Values are escaped, except {@link Markup};
     * null prints nothing.
     */
    public void fill(StringBuilder page, Object... values) {
        for (var i = 0; i < holes.size(); i++) {
            page.append(still.get(i));
            var value = values[holes.get(i)];
            if (value instanceof Markup markup) page.append(markup.text());
            else if (value != null) escape(page, value.toString());
        }
        page.append(still.get(still.size() - 1));
    }

    /**
     * A value that is markup already.
     *
     * @param text printed by a template or another stencil, never written by people
     */
    public record Markup(CharSequence text) {}

    private static void escape(StringBuilder page, String text) {
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            switch (letter) {
                case '&' -> page.append("&amp;");
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '"' -> page.append("&quot;");
                case '\'' -> page.append("&#39;");
                default -> page.append(letter);
            }
        }
    }
}
