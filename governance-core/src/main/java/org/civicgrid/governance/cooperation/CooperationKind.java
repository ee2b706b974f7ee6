package org.civicgrid.governance.cooperation;

/** The five shared actions of regional Party building, in the order in which they are always named. */
public enum CooperationKind {
    /** 组织共建: organisations are built up together. */
    ORG,
    /** 资源共享: what one has, others use. */
    RESOURCE,
    /** 党员共管: members are looked after together. */
    MEMBER,
    /** 活动共办: an activity is held together. */
    ACTIVITY,
    /** 事务共商: a matter is talked over together. */
    CONSULT
}
