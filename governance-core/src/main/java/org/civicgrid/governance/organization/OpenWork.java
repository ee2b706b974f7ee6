package org.civicgrid.governance.organization;

import java.util.List;

/**
 * Matters that are open.
 *
 * @param number how many in all
 * @param first numbers of a few of them, the most urgent first
 */
public record OpenWork(long number, List<String> first) {

    public OpenWork {
        first = List.copyOf(first);
    }
}
