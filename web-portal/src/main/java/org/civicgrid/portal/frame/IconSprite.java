package org.civicgrid.portal.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.webjars.WebJarVersionLocator;

/**
 * The icons in use, composed at start-up from the Bootstrap Icons library into one SVG file of symbols. Its address
 * carries the hash of its content. A name that the library does not have stops the start.
 */
@Component
public class IconSprite {

    /** Names that templates may pass to the icon fragment, in alphabetical order. */
    public static final List<String> NAMES = List.of(
            "activity",
            "archive",
            "arrow-clockwise",
            "arrow-counterclockwise",
            "arrow-left",
            "arrow-left-right",
            "arrow-return-left",
            "arrow-right",
            "arrow-up-right",
            "bar-chart-line",
            "bell",
            "bounding-box",
            "box-arrow-right",
            "building",
            "calendar3",
            "camera",
            "check-circle",
            "check-lg",
            "chevron-down",
            "chevron-right",
            "clock",
            "diagram-3",
            "download",
            "exclamation-circle",
            "exclamation-triangle",
            "eye",
            "file-earmark-text",
            "flag",
            "funnel",
            "geo-alt",
            "hourglass-split",
            "houses",
            "image",
            "inbox",
            "info-circle",
            "key",
            "keyboard",
            "laptop",
            "link-45deg",
            "list",
            "lock",
            "map",
            "megaphone",
            "paperclip",
            "pause-circle",
            "pencil-square",
            "people",
            "person-badge",
            "person-circle",
            "person-gear",
            "plus-square",
            "printer",
            "question-circle",
            "search",
            "send",
            "shield-check",
            "signpost-split",
            "star",
            "tags",
            "telephone",
            "translate",
            "type",
            "upload",
            "x-lg");

    private static final Pattern INNER = Pattern.compile("<svg[^>]*>(.*)</svg>", Pattern.DOTALL);

    private final byte[] svg;
    private final String hash;

    IconSprite() {
        svg = compose().getBytes(StandardCharsets.UTF_8);
        hash = DigestUtils.md5DigestAsHex(svg).substring(0, 12);
    }

    /** For {@code <use href="url#name">}. */
    public String url() {
        return "/icons/sprite-" + hash + ".svg";
    }

    byte[] svg() {
        return svg.clone();
    }

    boolean hasHash(String asked) {
        return hash.equals(asked);
    }

    private static String compose() {
        var webjars = new WebJarVersionLocator();
        var sprite = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
        for (var name : NAMES) {
            sprite.append("<symbol id=\"")
                    .append(name)
                    .append("\" viewBox=\"0 0 16 16\">")
                    .append(shapes(webjars.fullPath("bootstrap-icons", "icons/" + name + ".svg"), name))
                    .append("</symbol>");
        }
        return sprite.append("</svg>").toString();
    }

    private static String shapes(String path, String name) {
        if (path == null) throw new IllegalStateException("Bootstrap Icons has no " + name);
        try {
            Matcher inner = INNER.matcher(new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8));
            if (!inner.find()) throw new IllegalStateException("No shapes in " + path);
            return inner.group(1).replaceAll("\\s*\\n\\s*", "");
        } catch (IOException e) {
            throw new UncheckedIOException("Bootstrap Icons has no " + name, e);
        }
    }
}
