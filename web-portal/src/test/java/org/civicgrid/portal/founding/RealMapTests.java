package org.civicgrid.portal.founding;

import static org.assertj.core.api.Assertions.assertThat;

import org.civicgrid.governance.territory.TerritoryIntake.NewTerritory;
import org.civicgrid.governance.territory.TerritoryKind;
import org.junit.jupiter.api.Test;

class RealMapTests {

    private final RealMap map = RealMap.published();

    @Test
    void holdsTheDistrictItsStreetsAndItsCommunities() {
        assertThat(map.levels()).hasSize(3);
        assertThat(map.levels().get(0)).extracting(NewTerritory::name).containsExactly("成华区");
        assertThat(map.levels().get(1))
                .filteredOn(it -> it.validity().to() == null)
                .hasSize(11);
        assertThat(map.levels().get(1))
                .filteredOn(it -> it.validity().to() != null)
                .hasSize(3);
        assertThat(map.levels().get(2)).hasSize(83);
    }

    @Test
    void makesNothingUp() {
        assertThat(map.levels()).allSatisfy(level -> assertThat(level).noneMatch(NewTerritory::madeUp));
        assertThat(map.levels().get(0).get(0).geometry()).startsWith("{\"type\":\"Polygon\"");
        assertThat(map.levels().get(2)).allMatch(it -> it.geometry() == null);
        assertThat(map.levels().get(2))
                .filteredOn(it -> it.kind() == TerritoryKind.VILLAGE_COMMITTEE)
                .extracting(NewTerritory::name)
                .containsExactly("跳蹬村", "双水碾村");
    }
}
