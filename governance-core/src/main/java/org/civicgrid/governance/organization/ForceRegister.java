package org.civicgrid.governance.organization;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Reach;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.organization.OrganizationRefusals.PersonNotFound;
import org.civicgrid.governance.organization.OrganizationRefusals.PostNotFound;
import org.civicgrid.governance.organization.OrganizationRefusals.UnitNotFound;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks up units, posts and appointments, and makes a post and its person into an {@link ActingPost}. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ForceRegister {

    private final OrganizationUnits units;
    private final StandingUnits standing;
    private final Posts posts;
    private final People people;
    private final TerritoryRegistry territories;
    private final Clock clock;

    /** Whether there is no unit yet: a district before its first loading. */
    public boolean isEmpty() {
        return units.isEmpty();
    }

    /** @throws UnitNotFound if there is none */
    public OrganizationUnit unit(int id) {
        return units.findById(id).orElseThrow(() -> new UnitNotFound(id));
    }

    /** @throws UnitNotFound if there is none */
    public OrganizationUnit unit(String code) {
        return units.findByCode(code).orElseThrow(() -> new UnitNotFound(code));
    }

    /** The unit of a code, from memory; empty when there is none in force. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<OrganizationUnit> findUnit(String code) {
        return standing.find(code).filter(unit -> unit.validity().covers(today()));
    }

    /** The unit of a kind that serves exactly this territory, from memory; empty when there is none in force. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<OrganizationUnit> unitOf(int territoryId, UnitKind kind) {
        return standing.serving(territoryId, kind).stream()
                .filter(unit -> unit.validity().covers(today()))
                .findFirst();
    }

    /** Units in force that serve exactly this territory, by code. */
    public List<OrganizationUnit> unitsAt(Territory territory) {
        return unitsAt(List.of(territory));
    }

    /** The same of some territories, in one question: in their order. */
    public List<OrganizationUnit> unitsAt(List<Territory> territories) {
        var serving = units
                .findByTerritoryIdIn(territories.stream().map(Territory::id).toList())
                .stream()
                .filter(unit -> unit.validity().covers(today()))
                .collect(Collectors.groupingBy(OrganizationUnit::territoryId));
        return territories.stream()
                .flatMap(it -> serving.getOrDefault(it.id(), List.of()).stream())
                .toList();
    }

    /** Name of a unit for display; empty for null. */
    public String unitName(@Nullable Integer id) {
        return id == null ? "" : units.findById(id).map(OrganizationUnit::name).orElse("");
    }

    /** @throws PostNotFound if there is none */
    public Post post(int id) {
        return posts.findById(id).orElseThrow(() -> new PostNotFound(id));
    }

    /** The post of a code, past or present; empty when there is none. */
    public Optional<Post> findPost(String code) {
        return posts.findByCode(code);
    }

    /** @throws PersonNotFound if there is none */
    public Person person(int id) {
        return people.findById(id).orElseThrow(() -> new PersonNotFound(id));
    }

    /** Whether a post lies within the part of the map that somebody may browse: only there may he grant anything. */
    public boolean browses(ActingPost by, Post post) {
        return browses(by, post.territoryId());
    }

    boolean browses(ActingPost by, int territoryId) {
        return by.reach().browses(territories.require(territoryId).jurisdiction());
    }

    /** Posts of some units, in one question: unit's id → its posts by code; a unit without posts is absent. */
    public Map<Integer, List<Post>> postsOf(Collection<OrganizationUnit> units) {
        return posts.findByUnitIds(units.stream().map(OrganizationUnit::id).toList()).stream()
                .collect(Collectors.groupingBy(Post::unitId));
    }

    /**
     * The person who holds a post now.
     *
     * @throws PostNotFound if there is no such post, or nobody holds it
     */
    public Person holderOf(String postCode) {
        return people.findHolding(postCode, today()).orElseThrow(() -> new PostNotFound(postCode));
    }

    /** A person's present posts, in the order of appointment. */
    public List<Post> presentPosts(int personId) {
        return posts.findHeldBy(personId, today());
    }

    /** The present posts of some people, in one question, each in the order of appointment; who has none is absent. */
    public Map<Integer, List<HeldPost>> presentPosts(Collection<Integer> people) {
        return people.isEmpty()
                ? Map.of()
                : posts.findHeldBy(people, today()).stream().collect(Collectors.groupingBy(HeldPost::personId));
    }

    /**
     * The person acting through the post.
     *
     * @throws PostNotFound unless the person holds the post today
     */
    public ActingPost acting(long accountId, int personId, int postId) {
        var post = presentPosts(personId).stream()
                .filter(it -> it.id() == postId)
                .findFirst()
                .orElseThrow(() -> new PostNotFound(postId));
        var unit = unit(post.unitId());
        var name = people.findById(personId).map(Person::name).orElseThrow();
        return new ActingPost(
                accountId, personId, name, post.id(), post.title(), post.role(), unit.id(), unit.name(), reach(post));
    }

    /** The platform itself, for acts by the clock. */
    public ActingPost platform() {
        return ActingPost.platform();
    }

    private Reach reach(Post post) {
        var territory = territories.require(post.territoryId());
        if (post.role().isAdministrator()) {
            return Reach.nothing(territory);
        }
        return switch (post.role()) {
            case MICRO_GRID_LEADER -> Reach.overMicroGrid(requireNonNull(post.microGridId()), territory);
            case DEPARTMENT_HANDLER, DEPARTMENT_LEADER -> Reach.ofDepartment(post.unitId(), territory);
            default -> Reach.over(territory);
        };
    }

    private LocalDate today() {
        return CalendarZone.today(clock);
    }
}
