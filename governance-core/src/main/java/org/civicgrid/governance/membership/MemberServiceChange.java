package org.civicgrid.governance.membership;

import org.jspecify.annotations.Nullable;

/**
 * What a service that members may offer is called, and where it stands in lists.
 *
 * @param displayOrder ascending; null for 0
 */
public record MemberServiceChange(
        @Nullable String name, @Nullable Integer displayOrder) {}
