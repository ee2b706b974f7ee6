package org.civicgrid.governance.party;

/** What a resident unit may offer to the area. */
public enum ResourceKind {
    /** 场地: rooms, grounds, parking. */
    VENUE,
    /** 人员: volunteers. */
    PEOPLE,
    /** 资金: donations, grants. */
    FUNDS,
    /** 技术: what its people know how to do. */
    SKILLS,
    /** 物资: things lent or given. */
    GOODS,
    /** 服务: what it does for others anyway. */
    SERVICE
}
