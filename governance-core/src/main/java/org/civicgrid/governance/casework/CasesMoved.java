package org.civicgrid.governance.casework;

import java.util.List;

/**
 * Many acts at once, of cases taken over from another system or taken back from us; published in the transaction of the
 * import. They concern the past: nobody is notified of them.
 *
 * @param moves in the order of the history of each case
 * @param undone true when the acts are erased, as if they had never been
 */
public record CasesMoved(List<CaseMoved> moves, boolean undone) {

    public CasesMoved {
        moves = List.copyOf(moves);
    }
}
