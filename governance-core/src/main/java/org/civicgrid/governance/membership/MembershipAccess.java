package org.civicgrid.governance.membership;

import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.party.PartyNames;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.springframework.stereotype.Component;

/**
 * Who may know that somebody is a Party member at all, and what he is shown. Membership is sensitive personal information:
 * only posts that keep the Party registers see the list, and they see it masked.
 */
@Component
@RequiredArgsConstructor
class MembershipAccess {

    private final PartyNames names;
    private final TerritoryRegistry territories;

    void require(ActingPost by) {
        by.require(Permission.PARTY_EDIT);
    }

    RegistrationView view(ActingPost by, MemberRegistration it) {
        return views(by, List.of(it)).get(0);
    }

    /** With the names of their homes, which one statement finds for all. */
    List<RegistrationView> views(ActingPost by, List<MemberRegistration> found) {
        var organizations = new ArrayList<Integer>();
        var units = new ArrayList<Integer>();
        for (var it : found) {
            if (it.home().organization() != null) {
                organizations.add(it.home().organization());
            }
            if (it.home().residentUnit() != null) {
                units.add(it.home().residentUnit());
            }
        }
        var named = names.of(by, organizations, units);
        return found.stream()
                .map(it -> RegistrationView.of(it, named, territories))
                .toList();
    }
}
