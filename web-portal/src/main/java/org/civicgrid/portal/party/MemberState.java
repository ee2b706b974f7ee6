package org.civicgrid.portal.party;

/** In which standing members of committees are listed. */
enum MemberState {
    /** Those whose term ends within the warning time. */
    EXPIRING,
    /** Those who have left. */
    FORMER
}
