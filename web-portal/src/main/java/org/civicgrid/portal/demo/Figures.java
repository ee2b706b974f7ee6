package org.civicgrid.portal.demo;

import java.util.ArrayList;
import java.util.List;

/** Made-up size of a place: households, residents, and buildings (of homes, or of use in a dedicated grid). */
record Figures(int households, int residents, int buildings) {

    /** Shares the figures out by weight; the parts sum up to the whole. Needs at least one building per part. */
    List<Figures> shared(double[] weights) {
        int[] households = Apportionment.of(households(), weights, 0);
        int[] residents = Apportionment.of(residents(), weights, 0);
        int[] buildings = Apportionment.of(buildings(), weights, 1);
        var parts = new ArrayList<Figures>();
        for (int i = 0; i < weights.length; i++) {
            parts.add(new Figures(households[i], residents[i], buildings[i]));
        }
        return parts;
    }
}
