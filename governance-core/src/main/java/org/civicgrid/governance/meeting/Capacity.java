package org.civicgrid.governance.meeting;

import org.civicgrid.governance.party.MemberKind;

/** As what somebody takes part: by a seat on the committee, which gives a voice while it is in office, or as a guest. */
public enum Capacity {
    SECRETARY,
    DEPUTY,
    ORDINARY,
    PART_TIME,
    /** 列席: heard, without a voice. */
    GUEST;

    static Capacity of(MemberKind seat) {
        return valueOf(seat.name());
    }
}
