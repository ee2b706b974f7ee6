package org.civicgrid.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ApportionmentTests {

    @Test
    void sharesOutTheWholeByLargestRemainder() {
        assertThat(Apportionment.of(10, new double[] {1, 1, 1}, 0)).containsExactly(4, 3, 3);
        assertThat(Apportionment.of(10, new double[] {5, 3, 2}, 0)).containsExactly(5, 3, 2);
    }

    @Test
    void givesEveryoneTheLeastFirst() {
        assertThat(Apportionment.of(10, new double[] {1000, 1}, 4)).containsExactly(6, 4);
    }

    @Test
    void refusesToGiveMoreThanThereIs() {
        assertThatIllegalArgumentException().isThrownBy(() -> Apportionment.of(7, new double[] {1, 1}, 4));
    }
}
