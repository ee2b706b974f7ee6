package org.civicgrid.portal.audit;

import java.util.List;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Fact;

/**
 * The page of an entry, under the model name {@code page} of {@code audit/entry}.
 *
 * @param facts who, when, what, why
 * @param changes fields that differ
 * @param related more of the same person, post and thing
 */
record AuditEntryPage(
        String title, List<Crumb> trail, List<Fact> facts, List<Change> changes, List<AuditPage.Link> related) {

    /** A field before and after; empty where it was not there. */
    record Change(String field, String before, String after) {}
}
