package org.civicgrid.governance.membership;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.civicgrid.governance.database.VersionedRow;
import org.civicgrid.governance.problem.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A service that registered members may offer.
 *
 * @param displayOrder ascending
 * @param retiredOn day since which it is no longer offered for choice; null while it is
 */
public record MemberService(
        int id, String name, int displayOrder, @Nullable LocalDate retiredOn, int version)
        implements VersionedRow, Versioned {

    static final String SUBJECT = "member-service";

    Map<String, Object> compared() {
        var compared = new LinkedHashMap<String, Object>();
        compared.put("name", name);
        compared.put("displayOrder", displayOrder);
        compared.put("retiredOn", Objects.toString(retiredOn, ""));
        return compared;
    }
}
