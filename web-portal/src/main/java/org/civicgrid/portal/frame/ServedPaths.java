package org.civicgrid.portal.frame;

import java.util.Set;
import java.util.function.Predicate;

/** Knows at which literal paths a controller answers, so that the menu holds no dead link. */
interface ServedPaths extends Predicate<String> {

    static ServedPaths of(Set<String> paths) {
        return paths::contains;
    }
}
