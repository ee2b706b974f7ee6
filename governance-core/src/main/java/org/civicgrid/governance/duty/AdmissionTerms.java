package org.civicgrid.governance.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.civicgrid.governance.casework.RoutingRule;

/**
 * What is admitted or excluded, and where: checked.
 *
 * @param typePatterns codes of case types, or prefixes followed by {@code *}; empty when no case type is meant
 * @param clause as it is cited
 * @param communities ids; empty for every community of the district
 */
record AdmissionTerms(
        String title,
        List<String> typePatterns,
        String clause,
        String basis,
        Frequency frequency,
        int forms,
        List<Integer> communities) {

    AdmissionTerms {
        typePatterns = List.copyOf(typePatterns);
        communities = List.copyOf(communities);
    }

    boolean covers(String typeCode) {
        return typePatterns.stream().anyMatch(pattern -> RoutingRule.covers(pattern, typeCode));
    }

    boolean holdsIn(int communityId) {
        return communities.isEmpty() || communities.contains(communityId);
    }

    static AdmissionTerms of(ResultSet row) throws SQLException {
        return new AdmissionTerms(
                row.getString("title"),
                List.of((String[]) row.getArray("type_patterns").getArray()),
                row.getString("clause"),
                row.getString("basis"),
                Frequency.valueOf(row.getString("frequency")),
                row.getInt("forms"),
                List.of((Integer[]) row.getArray("communities").getArray()));
    }
}
