package org.civicgrid.governance.party;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.audit.AuditLine;
import org.civicgrid.governance.audit.AuditTrail;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.party.PartyRefusals.PartyOrganizationNotFound;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.register.RegisterCounts;
import org.civicgrid.governance.register.RegisterDirectory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks up Party organisations inside the acting post's map. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class PartyDirectory implements RegisterDirectory<PartyOrganizationView> {

    private final PartyOrganizations organizations;
    private final BrowsableMap map;
    private final TerritoryRegistry territories;
    private final AuditTrail trail;
    private final Clock clock;

    @Override
    public PartyOrganizationView find(ActingPost by, int id) {
        return organizations.find(id, by.reach()).map(this::view).orElseThrow(() -> new PartyOrganizationNotFound(id));
    }

    /** As {@link #find}, empty when there is none within the post's map. */
    public Optional<PartyOrganizationView> look(ActingPost by, int id) {
        return organizations.find(id, by.reach()).map(this::view);
    }

    @Override
    public List<AuditLine> history(ActingPost by, int id) {
        return trail.of(by, PartyOrganization.SUBJECT, find(by, id).id());
    }

    /**
     * Street committees first, then community committees, grid units, micro-grid groups and those of resident units;
     * within each by display order.
     *
     * @throws Refusal.NotFound if the territory lies outside the post's map
     * @throws InvalidInput if a value of the query or the page cannot be
     */
    public KeysetPage<PartyOrganizationView> list(ActingPost by, PartyQuery query, Paging paging) {
        var day = query.day(today());
        return organizations
                .page(map.requireOrHome(by, query.territory()), query, day, paging)
                .map(this::view);
    }

    /** What belongs to an organisation directly today, as far as it lies within the post's map. */
    public List<PartyOrganizationView> branches(ActingPost by, int id) {
        return organizations.branches(id, today()).stream()
                .filter(it -> by.reach().browses(it.standing().place()))
                .map(this::view)
                .toList();
    }

    /** @throws Refusal.NotFound if the territory lies outside the post's map */
    public RegisterCounts<PartyKind> counts(ActingPost by, TerritoryCode code) {
        return RegisterCounts.of(organizations.counts(map.require(by, code), today()), PartyKind.class, territories);
    }

    private PartyOrganizationView view(PartyOrganization organization) {
        return PartyOrganizationView.of(organization, territories);
    }

    private LocalDate today() {
        return CalendarZone.today(clock);
    }
}
