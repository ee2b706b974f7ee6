package org.civicgrid.governance.problem;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions of things as strong entity tags (RFC 9110 sections 8.8.3 and 13.1.1): version 7 is {@code "7"}. */
public final class EntityTags {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

    private EntityTags() {}

    /** The value of an {@code ETag} header. */
    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that an {@code If-Match} header names.
     *
     * @throws Refusal of kind VERSION_NEEDED (428) when the header is missing, of kind STALE (412) when it holds no tag
     *     that was ever given out: lists, weak tags and {@code *} match no version here
     */
    public static int requireVersion(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new VersionNeeded();
        }
        return version(ifMatch);
    }

    /**
     * The version that an {@code If-Match} header names, where the caller need not name one.
     *
     * @return null when there is no header, or it is {@code *}: any version will do
     * @throws Refusal of kind STALE (412) when it holds no tag that was ever given out
     */
    public static @Nullable Integer optionalVersion(@Nullable String ifMatch) {
        return ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*") ? null : version(ifMatch);
    }

    /** @throws Refusal of kind STALE (412) unless the two versions are the same */
    public static void requireSame(int wanted, int current) {
        if (wanted != current) {
            throw new Stale(current);
        }
    }

    private static int version(String ifMatch) {
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new Stale(null);
        }
        return Integer.parseInt(tag.group(1));
    }

    /** The write does not say from which version it was made. */
    static final class VersionNeeded extends Refusal {
        VersionNeeded() {
            super(Kind.VERSION_NEEDED, "version-needed", List.of(), List.of(), Map.of());
        }
    }

    /** The thing was changed by somebody else since the caller read it. */
    static final class Stale extends Refusal {
        Stale(@Nullable Integer current) {
            super(
                    Kind.STALE,
                    "stale",
                    List.of(),
                    List.of(),
                    current == null ? Map.of() : Map.of("currentVersion", of(current)));
        }
    }
}
