package org.civicgrid.governance.party;

import org.jspecify.annotations.Nullable;

/**
 * What is offered from now on; who offers it never changes.
 *
 * @param description what it is, in words
 * @param available when it can be had, in words
 */
public record ResourceChange(
        @Nullable ResourceKind kind,
        @Nullable String description,
        @Nullable String available) {}
