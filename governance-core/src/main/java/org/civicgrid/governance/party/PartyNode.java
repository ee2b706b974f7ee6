package org.civicgrid.governance.party;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Party organisation in a chart.
 *
 * @param seats who sits on it; null for what is no regional committee
 * @param below how many belong to it directly, whether or not they are shown
 * @param branches those that belong to it, in the order of lists; empty below what the chart shows at once
 */
public record PartyNode(
        PartyOrganizationView organization, @Nullable CommitteeSeating seats, long below, List<PartyNode> branches) {

    /** Whether more belongs to it than the chart shows at once. */
    public boolean goesOn() {
        return branches.isEmpty() && below > 0;
    }
}
