package org.civicgrid.portal.desk;

import java.util.List;

/**
 * Where what was typed at the top of a page may lead, under the model name {@code page} of {@code desk/jump}.
 *
 * @param q what was typed
 * @param number the case of exactly this number, if the acting post reads it; otherwise empty
 * @param cases the list of cases that hold these words
 */
public record JumpPage(String q, List<Place> number, List<Place> pages, List<Place> territories, String cases) {

    /**
     * One place to go to.
     *
     * @param note what else tells it apart; may be empty
     */
    public record Place(String href, String text, String note) {}

    /** Nothing was typed yet. */
    static JumpPage asking() {
        return new JumpPage("", List.of(), List.of(), List.of(), "/cases");
    }

    /** Whether only the list of cases is left. */
    boolean isNothing() {
        return number.isEmpty() && pages.isEmpty() && territories.isEmpty();
    }
}
