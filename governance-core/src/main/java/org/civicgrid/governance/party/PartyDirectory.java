package org.civicgrid.governance.party;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.civicgrid.governance.territory.Level;
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

    /**
     * What holds today in a territory, each with what belongs to it, down to two levels below: a district shows its
     * committees, a street also grid units, a community and what lies below it everything.
     *
     * @throws Refusal.NotFound if the territory lies outside the post's map
     */
    public List<PartyNode> tree(ActingPost by, TerritoryCode code) {
        var territory = map.require(by, code);
        var all = organizations.down(territory, lastTier(territory.level()), today());
        var ids = new HashSet<Integer>();
        all.forEach(it -> ids.add(it.id()));
        var byParent = all.stream()
                .filter(it -> ids.contains(it.parentId()))
                .collect(groupingBy(it -> Objects.requireNonNull(it.parentId())));
        return all.stream()
                .filter(it -> !ids.contains(it.parentId()))
                .map(it -> node(it, byParent))
                .toList();
    }

    /** @throws Refusal.NotFound if the territory lies outside the post's map */
    public RegisterCounts<PartyKind> counts(ActingPost by, TerritoryCode code) {
        return RegisterCounts.of(organizations.counts(map.require(by, code), today()), PartyKind.class, territories);
    }

    private static int lastTier(Level level) {
        return switch (level) {
            case DISTRICT -> 2;
            case STREET -> 3;
            case COMMUNITY, GRID, COMPOUND -> 5;
        };
    }

    private PartyNode node(PartyOrganization organization, Map<Integer, List<PartyOrganization>> byParent) {
        var branches = byParent.getOrDefault(organization.id(), List.of()).stream()
                .map(it -> node(it, byParent))
                .toList();
        return new PartyNode(view(organization), branches);
    }

    private PartyOrganizationView view(PartyOrganization organization) {
        return PartyOrganizationView.of(organization, territories);
    }

    private LocalDate today() {
        return CalendarZone.today(clock);
    }
}
