package org.civicgrid.governance.meeting;

import lombok.Getter;
import lombok.RequiredArgsConstructor;

/** Kinds of meeting; each says by which rule it resolves and as what its resolutions come to the desk. */
@Getter
@RequiredArgsConstructor
public enum MeetingKind {
    /** 区域党建联席会议: of a regional committee, its ordinary and part-time members. */
    REGIONAL_PARTY_JOINT_MEETING(Quorum.MORE_THAN_HALF, "URB-1001");

    /** The rule of a meeting for which none was chosen. */
    private final Quorum quorum;

    /** Code of the case type of its resolutions. */
    private final String caseType;
}
