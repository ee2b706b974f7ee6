package org.civicgrid.portal.desk;

import java.util.List;
import org.civicgrid.governance.casework.CaseFilter;
import org.civicgrid.governance.casework.GovernanceDomain;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.form.Sent;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the ledger says; what cannot be read is refused by the binding.
 *
 * @param tab overdue, owed or all
 * @param unit code of the leading unit
 * @param after keyset position of the page before
 */
record SupervisionQuery(
        @Nullable String tab,
        @Nullable String territory,
        @Nullable String unit,
        @Nullable GovernanceDomain domain,
        @Nullable String after) {

    static final List<String> TABS = List.of("overdue", "owed", "all");

    private static final String PATH = "/supervision";

    /** The tab asked for, or the first. */
    String known() {
        return tab != null && TABS.contains(tab) ? tab : TABS.get(0);
    }

    /** Whether anything but the tab is set. */
    boolean filtered() {
        return given(territory) || given(unit) || domain != null;
    }

    CaseFilter filter() {
        return CaseFilter.everything()
                .withTerritory(given(territory) ? new TerritoryCode(territory) : null)
                .withDomain(domain)
                .withLeadUnit(given(unit) ? unit : null);
    }

    /** The same ledger under a tab; {@code from} null for its beginning. */
    String address(String underTab, @Nullable String from) {
        return Addresses.of(PATH, sent().with("tab", underTab).with("after", from));
    }

    /** The address as a form holds it. */
    Sent sent() {
        return Sent.nothing()
                .with("tab", known())
                .with("territory", territory)
                .with("unit", unit)
                .with("domain", domain)
                .with("after", after);
    }

    /** The page itself. */
    String here() {
        return address(known(), after);
    }

    static String bare(String tab) {
        return PATH + "?tab=" + tab;
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
