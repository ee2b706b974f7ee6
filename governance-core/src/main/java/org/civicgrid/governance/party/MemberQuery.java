package org.civicgrid.governance.party;

import java.time.LocalDate;
import org.civicgrid.governance.register.RegisterQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which members of regional committees are asked for.
 *
 * @param territory code; null for the whole map of the acting post
 * @param below with those of the territories below, not of this one alone
 * @param committee null for all
 * @param kind null for all
 * @param words part of the name; null or blank for all
 * @param on day on which they are in office, Asia/Shanghai; null for today
 * @param expiresWithin only those who leave office within so many days after that day; null for all
 * @param former those who were in office before that day instead
 */
public record MemberQuery(
        @Nullable String territory,
        boolean below,
        @Nullable Integer committee,
        @Nullable MemberKind kind,
        @Nullable String words,
        @Nullable LocalDate on,
        @Nullable Integer expiresWithin,
        boolean former)
        implements RegisterQuery {}
