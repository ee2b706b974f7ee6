package org.civicgrid.governance.membership;

import java.time.LocalDate;
import java.util.List;
import org.civicgrid.governance.party.PartyNames.Kind;
import org.civicgrid.governance.party.PartyNames.Named;
import org.civicgrid.governance.party.PartyNames.Names;
import org.civicgrid.governance.register.RegisterRecord;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Somebody registered, as shown: name and number masked.
 *
 * @param home where the membership is held
 * @param homeId number of the organisation or unit; null for one outside the district
 * @param homeName what that is called
 * @param services numbers of the services offered, ascending
 * @param consentedOn when the consent was noted
 * @param movedFrom the registration from which the person moved here
 * @param territory code of the community or grid
 * @param validFrom day of registration
 * @param validTo first day on which it no longer holds
 * @param version for the entity tag
 */
public record RegistrationView(
        int id,
        String name,
        String phone,
        HomeKind home,
        @Nullable Integer homeId,
        String homeName,
        List<Integer> services,
        LocalDate consentedOn,
        @Nullable Integer movedFrom,
        String territory,
        String territoryName,
        boolean madeUp,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String endReason,
        int version)
        implements RegisterRecord {

    public RegistrationView {
        services = List.copyOf(services);
    }

    static RegistrationView of(MemberRegistration it, Names names, TerritoryRegistry territories) {
        var home = it.home();
        var standing = it.standing();
        var territory = territories.require(standing.territoryId());
        var homeId = home.organization() != null ? home.organization() : home.residentUnit();
        var named = names.find(Kind.ORGANIZATION, home.organization())
                .or(() -> names.find(Kind.RESIDENT_UNIT, home.residentUnit()))
                .map(Named::name)
                .orElse("");
        return new RegistrationView(
                it.id(),
                it.person().maskedName(),
                it.person().maskedPhone(),
                home.kind(),
                homeId,
                home.elsewhere() == null ? named : home.elsewhere(),
                it.services(),
                it.consentedOn(),
                it.movedFrom(),
                territory.code().digits(),
                territory.name(),
                standing.madeUp(),
                standing.from(),
                standing.to(),
                standing.endReason(),
                it.version());
    }
}
