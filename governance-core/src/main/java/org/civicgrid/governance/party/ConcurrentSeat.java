package org.civicgrid.governance.party;

import org.jspecify.annotations.Nullable;

/**
 * A seat that the same person holds on another committee.
 *
 * @param member identity of that membership; null when it lies outside the reader's map
 * @param committee name of that committee
 */
public record ConcurrentSeat(@Nullable Integer member, String committee, MemberKind kind) {}
