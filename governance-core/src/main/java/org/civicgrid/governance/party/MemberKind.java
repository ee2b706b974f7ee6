package org.civicgrid.governance.party;

/** As what somebody sits on a regional committee; all have a voice in its meetings. */
public enum MemberKind {
    /** 书记; a committee has at most one at a time. */
    SECRETARY,
    /** 副书记. */
    DEPUTY,
    /** 委员. */
    ORDINARY,
    /** 兼职委员: heads the Party work of a resident unit, has a voice in meetings and no command over staff. */
    PART_TIME;

    /** Whether a member of this kind may direct the staff of the street or community. */
    public boolean commandsStaff() {
        return this != PART_TIME;
    }
}
