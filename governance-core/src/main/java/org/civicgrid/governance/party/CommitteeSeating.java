package org.civicgrid.governance.party;

import org.jspecify.annotations.Nullable;

/**
 * Who sits on a committee today, in short.
 *
 * @param secretary name; null while there is none
 * @param members how many in all
 * @param partTime how many of them are part-time members
 */
public record CommitteeSeating(@Nullable String secretary, long members, long partTime) {

    static final CommitteeSeating EMPTY = new CommitteeSeating(null, 0, 0);
}
