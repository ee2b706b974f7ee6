package org.civicgrid.governance.party;

import org.civicgrid.governance.territory.Jurisdiction;
import org.civicgrid.governance.territory.Territory;
import org.jspecify.annotations.Nullable;

/** Where a Party organisation stands, and whose it is when a resident unit's. */
record PartyPlace(
        Territory territory,
        Jurisdiction jurisdiction,
        @Nullable Integer residentUnitId) {

    static PartyPlace at(Territory territory) {
        return new PartyPlace(territory, territory.jurisdiction(), null);
    }
}
