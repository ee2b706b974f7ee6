package org.civicgrid.governance.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Role;
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
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Import({FixedClock.class, SmallDistrict.class})
@Transactional
class ResidentUnitRegisterTests {

    private static final String GOOD = "91000000000000001N";
    private static final String FAILING = "91000000000000001M";

    @Autowired
    SmallDistrict map;

    @Autowired
    TerritoryRegistry territories;

    @Autowired
    ResidentUnitRegister register;

    @Autowired
    ResidentUnits units;

    ActingPost secretary;

    @BeforeEach
    void loadDistrict() {
        map.load();
        secretary = SmallDistrict.post(
                Role.COMMUNITY_SECRETARY, territories.require(new TerritoryCode(SmallDistrict.COMMUNITY)));
    }

    @Test
    void aFailedCheckCharacterMustBeConfirmed() {
        assertThatThrownBy(() -> enter(FAILING, null, SmallDistrict.GRID))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.getFaults()).extracting("code").containsExactly("credit-code-check"));

        assertThat(enter(FAILING, true, SmallDistrict.GRID).creditCodeConfirmed())
                .isTrue();
    }

    @Test
    void aWrongShapeIsRefusedEvenWhenConfirmed() {
        assertThatThrownBy(() -> enter("9100000000000000IN", true, SmallDistrict.GRID))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.getFaults()).extracting("code").containsExactly("credit-code"));
    }

    @Test
    void confirmingAGoodCodeMarksNothing() {
        assertThat(enter(" 9100 0000 0000 0000 1n ", true, SmallDistrict.GRID))
                .returns(false, ResidentUnitView::creditCodeConfirmed)
                .returns(GOOD, ResidentUnitView::creditCode);
    }

    @Test
    void aCommunityKnowsACodeOnce() {
        enter(GOOD, null, SmallDistrict.GRID);

        assertThatThrownBy(() -> enter(GOOD, null, SmallDistrict.SECOND_GRID))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class, it -> assertThat(it.getCode()).isEqualTo("resident-unit-known"));
    }

    @Test
    void aPlaceOutsideTheOwnMapDoesNotExist() {
        assertThatThrownBy(() -> enter(GOOD, null, SmallDistrict.NEIGHBOUR)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void keepsItsContactUpToDate() {
        var unit = enter(GOOD, null, SmallDistrict.COMPOUND);

        var changed = register.change(
                secretary, unit.id(), unit.version(), new ResidentUnitChange("虚构商店", GOOD, null, "028-00000001"));

        assertThat(changed.contact()).isEqualTo("028-00000001");
        assertThat(changed.version()).isEqualTo(unit.version() + 1);
    }

    @Test
    void aChangeThatChangesNothingKeepsTheVersion() {
        var unit = enter(GOOD, null, SmallDistrict.GRID);
        var same = new ResidentUnitChange("虚构商店", GOOD, null, null);

        assertThat(unit.version()).isZero();
        assertThat(register.change(secretary, unit.id(), 0, same)).isEqualTo(unit);
    }

    @Test
    void ofTwoChangesFromTheSameVersionTheSecondIsRefused() {
        var unit = enter(GOOD, null, SmallDistrict.GRID);
        var seen = units.find(unit.id(), secretary.reach()).orElseThrow();

        var first = units.update(seen, seen.describe(new ResidentUnitTexts("甲", GOOD, null)));

        assertThat(first.version()).isEqualTo(1);
        assertThatThrownBy(() -> units.update(seen, seen.describe(new ResidentUnitTexts("乙", GOOD, null))))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void aCodeOfAnotherUnitIsRefusedOnAChangeToo() {
        enter(GOOD, null, SmallDistrict.GRID);
        var other = enter(FAILING, true, SmallDistrict.GRID);

        assertThatThrownBy(() ->
                        register.change(secretary, other.id(), 0, new ResidentUnitChange("虚构商店", GOOD, null, null)))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class, it -> assertThat(it.getCode()).isEqualTo("resident-unit-known"));
    }

    @Test
    void namesEveryFaultyFieldAtOnce() {
        assertThatThrownBy(() -> enter("x", null, null))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.getFaults())
                                .extracting("field")
                                .containsExactlyInAnyOrder("creditCode", "territory"));
    }

    private ResidentUnitView enter(String code, Boolean confirmed, String territory) {
        return register.create(secretary, new ResidentUnitDraft("虚构商店", code, confirmed, territory, null, null));
    }
}
