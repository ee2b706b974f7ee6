package org.civicgrid.portal.desk;

import java.util.List;

/**
 * Facts that belong together.
 *
 * @param heading in the reader's language
 */
public record CaseFacts(String heading, List<CaseFact> facts) {

    public CaseFacts {
        facts = List.copyOf(facts);
    }
}
