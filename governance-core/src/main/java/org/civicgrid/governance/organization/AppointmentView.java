package org.civicgrid.governance.organization;

import java.time.LocalDate;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.problem.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as it is shown.
 *
 * @param person name
 * @param post title
 * @param unit name of the post's unit
 * @param basis on what ground
 * @param from first day, Asia/Shanghai
 * @param to first day on which it no longer holds
 * @param version for {@code If-Match}
 */
public record AppointmentView(
        int id,
        int personId,
        String person,
        int postId,
        String post,
        Role role,
        int unitId,
        String unit,
        String territory,
        @Nullable String basis,
        LocalDate from,
        @Nullable LocalDate to,
        int version)
        implements Versioned {}
