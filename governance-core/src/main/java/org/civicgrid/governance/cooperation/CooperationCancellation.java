package org.civicgrid.governance.cooperation;

import org.jspecify.annotations.Nullable;

/** That a planned shared action will not be held, and why; at most 200 characters. */
public record CooperationCancellation(@Nullable String reason) {}
