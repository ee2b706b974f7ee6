package org.civicgrid.governance.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.territory.FixedClock;
import org.civicgrid.governance.territory.SmallDistrict;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Import({FixedClock.class, SmallDistrict.class})
@Transactional
class ResourceRegisterTests {

    @Autowired
    SmallDistrict map;

    @Autowired
    TerritoryRegistry territories;

    @Autowired
    ResidentUnitRegister units;

    @Autowired
    ResourceRegister register;

    @Autowired
    ResourceDirectory directory;

    ActingPost secretary;
    ActingPost neighbour;
    ResidentUnitView school;

    @BeforeEach
    void enterASchool() {
        map.load();
        secretary = post(Role.COMMUNITY_SECRETARY, SmallDistrict.COMMUNITY);
        neighbour = post(Role.COMMUNITY_SECRETARY, SmallDistrict.NEIGHBOUR);
        school = units.create(
                secretary,
                new ResidentUnitDraft("虚构小学", "91000000000000001N", null, SmallDistrict.GRID, "028-00000001", null));
    }

    @Test
    void tellsWhoOffersWhat() {
        offer(ResourceKind.VENUE, "操场", "周末");
        offer(ResourceKind.PEOPLE, "教师志愿者 10 名", null);

        assertThat(search(ResourceKind.VENUE, null)).singleElement().satisfies(it -> {
            assertThat(it.description()).isEqualTo("操场");
            assertThat(it.residentUnitName()).isEqualTo("虚构小学");
            assertThat(it.contact()).isEqualTo("028-00000001");
            assertThat(it.territory()).isEqualTo(SmallDistrict.GRID);
        });
        assertThat(search(null, "志愿")).hasSize(1);
        assertThat(search(null, "小学")).hasSize(2);
    }

    @Test
    void changesKeepTheVersionAndTheHistory() {
        var it = offer(ResourceKind.SERVICE, "会议室", null);

        var changed = register.change(
                secretary, it.id(), it.version(), new ResourceChange(ResourceKind.VENUE, "会议室一间", "工作日晚间"));

        assertThat(changed.kind()).isEqualTo(ResourceKind.VENUE);
        assertThat(changed.version()).isEqualTo(1);
        assertThat(directory.history(secretary, it.id()))
                .extracting("act")
                .containsExactly("resident-resource.create", "resident-resource.change");
        assertThatThrownBy(() -> register.end(secretary, it.id(), 0, FixedClock.TODAY.plusDays(1), "收回"))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.getKind()).isEqualTo(Refusal.Kind.STALE));
    }

    @Test
    void isOfferedNoLongerOnceItsUnitHasGone() {
        offer(ResourceKind.VENUE, "操场", "周末");
        units.end(secretary, school.id(), school.version(), FixedClock.TODAY.plusDays(1), "搬迁");

        assertThat(search(null, null)).hasSize(1);
        assertThat(directory
                        .list(
                                secretary,
                                new ResourceQuery(null, true, null, null, null, FixedClock.TODAY.plusDays(1)),
                                Paging.first(20))
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> offer(ResourceKind.VENUE, "礼堂", null)).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void aUnitOutsideTheMapDoesNotExist() {
        var it = offer(ResourceKind.VENUE, "操场", null);

        assertThatThrownBy(() -> register.create(
                        neighbour, new ResourceDraft(school.id(), ResourceKind.VENUE, "操场", null, null)))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> directory.find(neighbour, it.id())).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void namesEveryFaultyFieldAndAsksForTheRight() {
        assertThatThrownBy(() -> register.create(secretary, new ResourceDraft(null, null, " ", null, null)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.getFaults())
                                .extracting("field")
                                .containsExactlyInAnyOrder("residentUnit", "kind", "description"));
        assertThatThrownBy(() -> register.create(
                        post(Role.COMMUNITY_CLERK, SmallDistrict.COMMUNITY),
                        new ResourceDraft(school.id(), ResourceKind.VENUE, "操场", null, null)))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    private ResidentResourceView offer(ResourceKind kind, String description, String available) {
        return register.create(secretary, new ResourceDraft(school.id(), kind, description, available, null));
    }

    private List<ResidentResourceView> search(ResourceKind kind, String words) {
        return directory
                .list(secretary, new ResourceQuery(null, true, kind, null, words, null), Paging.first(20))
                .items();
    }

    private ActingPost post(Role role, String territory) {
        return SmallDistrict.post(role, territories.require(new TerritoryCode(territory)));
    }
}
