package org.civicgrid.portal.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;

/**
 * The geography of the demo district. Only the outline, and the codes and names of streets and communities, are facts; every
 * shape below the district, and all grids, compounds, micro-grids, their names and figures, are <strong>made up</strong>,
 * since nothing of that is published. All polygons are WGS-84 with six decimals. Micro-grids and dedicated grids partition the
 * grids, these the communities, these the streets, these the outline: neighbours share the very same vertices.
 *
 * @param outline the real outline with the meeting points of the made-up borders added; covers the real one, by at most a few
 *     centimetres more
 * @param streets 11, by code
 * @param communities 83, by code
 * @param grids 961, by code
 * @param compounds about 1,900, by code
 * @param microGrids 2,057, by code
 */
record DemoGeography(
        Polygon outline,
        List<Area> streets,
        List<Area> communities,
        List<Grid> grids,
        List<Compound> compounds,
        List<MicroGrid> microGrids) {

    /** The seed of the demo district, the one whose outcome the tests vouch for. */
    static final long SEED = 510108;

    /** A street (9 digits) or community (12 digits). */
    record Area(String code, String name, String parentCode, Polygon shape) {}

    /** What a grid is made of. */
    enum GridKind {
        /** Homes: 300 to 500 households as a rule, up to 650 in dense streets. */
        GENERAL,
        /** One large user, such as an office tower, park or hospital (专属网格); often without any household. */
        DEDICATED
    }

    /**
     * A grid; its code is the community's and three digits, given west to east in rows from north to south.
     *
     * @param purpose what a dedicated grid consists of, null for a general one
     */
    record Grid(
            String code,
            String name,
            String communityCode,
            GridKind kind,
            @Nullable String purpose,
            Figures figures,
            Polygon shape) {}

    /**
     * A residential compound; its code is the home grid's and two digits. The figures of all compounds of a grid sum up to
     * those of the grid.
     *
     * @param overlaps codes of other grids that hold at least 2 % of the compound's area, largest share first
     */
    record Compound(
            String code, String name, String homeGridCode, Figures figures, Polygon shape, List<String> overlaps) {}

    /**
     * A building micro-grid; its code is the grid's and two digits. With 2,057 of them an average one has about 220 households,
     * more than the 30 to 100 of practice. The figures of all micro-grids of a grid sum up to those of the grid.
     *
     * @param compounds codes of the compounds that have at least 2 % of their area in it, in order
     */
    record MicroGrid(
            String code, String name, String gridCode, Figures figures, Polygon shape, List<String> compounds) {

        MicroGrid linkedTo(List<String> compoundCodes) {
            return new MicroGrid(code, name, gridCode, figures, shape, compoundCodes);
        }
    }

    /**
     * Draws the district; the same seed always gives the same. Takes 1.3 seconds of one core, 3.5 when the classes are still
     * to be loaded and compiled.
     *
     * @throws IllegalStateException for the rare seed whose borders meet the outline too sharply
     */
    static DemoGeography generate(long seed) {
        return new DemoSurvey(DemoFacts.read(), seed).survey();
    }
}
