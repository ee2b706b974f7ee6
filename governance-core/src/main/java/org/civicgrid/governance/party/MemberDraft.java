package org.civicgrid.governance.party;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A seat on a regional committee to give to somebody.
 *
 * @param committee the Party organisation
 * @param name as published; for a member of the force his name there
 * @param duty what he looks after in the committee, in words
 * @param displayOrder order within the kind, 0 to 99999; null for 0
 * @param homeUnit the resident unit whose Party work a part-time member heads; nobody else has one
 * @param person the member of the force that it is, when it is one
 * @param termFrom first day of the term, Asia/Shanghai; null for today
 * @param termTo first day after it, at most five years later
 */
public record MemberDraft(
        @Nullable Integer committee,
        @Nullable MemberKind kind,
        @Nullable String name,
        @Nullable String duty,
        @Nullable Integer displayOrder,
        @Nullable Integer homeUnit,
        @Nullable Integer person,
        @Nullable LocalDate termFrom,
        @Nullable LocalDate termTo) {}
