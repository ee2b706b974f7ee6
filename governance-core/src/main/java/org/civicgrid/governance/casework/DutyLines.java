package org.civicgrid.governance.casework;

import java.time.LocalDate;
import java.util.List;

/** The matrix of duties as routing reads it: which level leads a class of matters where no rule says so. */
public interface DutyLines {

    /** Those that hold on a day, the most specific pattern first. */
    List<Line> on(LocalDate day);

    /**
     * The level that leads a class of matters.
     *
     * @param typePattern code of a case type, or a prefix followed by {@code *}
     * @param lead one of {@link RoutingRules#BY_PLACE}
     * @param note why, in Chinese; shown on the case
     * @param noteEn why, in English
     */
    record Line(String typePattern, String lead, String note, String noteEn) {

        boolean covers(String typeCode) {
            return RoutingRule.covers(typePattern, typeCode);
        }
    }
}
