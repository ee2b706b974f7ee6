package org.civicgrid.governance.duty;

import java.time.Instant;
import org.civicgrid.governance.casework.Action;

/**
 * A department's matter that was refused on its way to a community (拒办记录).
 *
 * @param subject number of the case, or of the other system for an imported row
 * @param route the act by which it would have arrived; REPORT for an import
 * @param department that pushed it, by name
 * @param community that was spared, by name
 * @param clause as it was cited
 * @param actor who acted, in words
 */
public record RefusalRecord(
        long id,
        Instant at,
        String subject,
        String typeCode,
        Action route,
        String department,
        String street,
        String community,
        RefusalGround ground,
        String clause,
        String actor,
        boolean madeUp) {}
