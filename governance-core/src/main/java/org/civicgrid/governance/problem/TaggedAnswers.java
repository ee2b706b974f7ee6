package org.civicgrid.governance.problem;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/** Answers that carry the version of what they show as their {@code ETag}. */
public final class TaggedAnswers {

    private TaggedAnswers() {}

    public static <V extends Versioned> ResponseEntity<V> ok(V view) {
        return ResponseEntity.ok().eTag(EntityTags.of(view.version())).body(view);
    }

    /** @param path of all such things; the new one lies below it under its number */
    public static <V extends Versioned> ResponseEntity<V> created(String path, V view) {
        return ResponseEntity.created(URI.create(path + "/" + view.id()))
                .eTag(EntityTags.of(view.version()))
                .body(view);
    }
}
