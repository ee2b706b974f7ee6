package org.civicgrid.governance.party;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.party.PartyRefusals.PartyOrganizationNotFound;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks up Party organisations inside the acting post's map. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class PartyDirectory {

    private final PartyOrganizations organizations;
    private final PartyRows rows;
    private final BrowsableMap map;
    private final TerritoryRegistry territories;
    private final AuditTrail trail;
    private final Clock clock;

    /** @throws Refusal.NotFound if there is none within the post's map */
    public PartyOrganizationView find(ActingPost by, int id) {
        return organizations.find(id, by.reach()).map(this::view).orElseThrow(() -> new PartyOrganizationNotFound(id));
    }

    /** As {@link #find}, empty when there is none within the post's map. */
    public Optional<PartyOrganizationView> look(ActingPost by, int id) {
        return organizations.find(id, by.reach()).map(this::view);
    }

    /**
     * What was done to it, oldest first.
     *
     * @throws Refusal.NotFound if there is none within the post's map
     */
    public List<AuditLine> history(ActingPost by, int id) {
        return trail.of(by, PartyRegister.SUBJECT, find(by, id).id());
    }

    /**
     * Street committees first, then community committees, grid units, micro-grid groups and those of resident units;
     * within each by display order.
     *
     * @throws Refusal.NotFound if the territory lies outside the post's map
     * @throws InvalidInput if a value of the query or the page cannot be
     */
    public KeysetPage<PartyOrganizationView> list(ActingPost by, PartyQuery query, Paging paging) {
        var form = new FormInput();
        form.optional("q", query.words(), 80);
        var day = form.asOf("on", query.on(), today());
        form.refuseIfAny();
        return rows.page(territory(by, query.territory()), query, day, paging).map(this::view);
    }

    /**
     * What holds today in a territory, each with what belongs to it, down to two levels below: a district shows its
     * committees, a street also grid units, a community and what lies below it everything.
     *
     * @throws Refusal.NotFound if the territory lies outside the post's map
     */
    public List<PartyNode> tree(ActingPost by, TerritoryCode code) {
        var territory = map.require(by, code);
        var all = rows.down(territory, lastTier(territory.level()), today());
        var ids = new HashSet<Integer>();
        all.forEach(it -> ids.add(it.id()));
        var byParent = all.stream()
                .filter(it -> ids.contains(it.getParentId()))
                .collect(groupingBy(it -> Objects.requireNonNull(it.getParentId())));
        return all.stream()
                .filter(it -> !ids.contains(it.getParentId()))
                .map(it -> node(it, byParent))
                .toList();
    }

    /** @throws Refusal.NotFound if the territory lies outside the post's map */
    public PartyCounts counts(ActingPost by, TerritoryCode code) {
        var whole = new EnumMap<PartyKind, Long>(PartyKind.class);
        var children = new LinkedHashMap<String, Map<PartyKind, Long>>();
        for (var count : rows.counts(map.require(by, code), today())) {
            whole.merge(count.kind(), count.number(), Long::sum);
            if (count.childId() != null) {
                var child = territories.require(count.childId()).code().digits();
                children.computeIfAbsent(child, it -> new EnumMap<>(PartyKind.class))
                        .put(count.kind(), count.number());
            }
        }
        return new PartyCounts(whole, children);
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

    private Territory territory(ActingPost by, @Nullable String code) {
        return code == null ? map.home(by) : map.require(by, TerritoryCode.of("territory", code));
    }

    private PartyOrganizationView view(PartyOrganization organization) {
        return PartyOrganizationView.of(organization, territories);
    }

    private LocalDate today() {
        return CalendarZone.today(clock);
    }
}
