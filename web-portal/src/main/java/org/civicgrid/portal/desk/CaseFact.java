package org.civicgrid.portal.desk;

import org.jspecify.annotations.Nullable;

/**
 * One fact of a case.
 *
 * @param label in the reader's language
 * @param value plain text
 * @param href what it leads to: the territory, the unit, the list with this filter; null for nothing
 */
public record CaseFact(String label, String value, @Nullable String href) {

    public static CaseFact of(String label, String value) {
        return new CaseFact(label, value, null);
    }
}
