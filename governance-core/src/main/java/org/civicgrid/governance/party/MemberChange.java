package org.civicgrid.governance.party;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a member from now on; committee and kind never change, the term by renewal alone.
 *
 * @param name as published; for a member of the force his name there
 * @param duty what he looks after in the committee, in words
 * @param displayOrder order within the kind, 0 to 99999; null for 0
 * @param homeUnit the resident unit whose Party work a part-time member heads; nobody else has one
 * @param person the member of the force that it is, when it is one
 */
public record MemberChange(
        @Nullable String name,
        @Nullable String duty,
        @Nullable Integer displayOrder,
        @Nullable Integer homeUnit,
        @Nullable Integer person) {}
