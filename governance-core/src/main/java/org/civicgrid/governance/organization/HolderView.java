package org.civicgrid.governance.organization;

import java.time.LocalDate;

/**
 * Somebody who holds a post today.
 *
 * @param person name
 * @param since first day of the appointment, Asia/Shanghai
 */
public record HolderView(int postId, int appointmentId, int personId, String person, LocalDate since) {}
