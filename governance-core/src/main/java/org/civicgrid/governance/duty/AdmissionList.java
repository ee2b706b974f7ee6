package org.civicgrid.governance.duty;

/** The three lists of matters of a community (社区事项准入清单). */
public enum AdmissionList {
    /** 依法履职: what the residents' committee does by law. */
    STATUTORY,
    /** 依法协助: what it may be asked to assist, with staff and money. */
    ASSIST,
    /** 负面清单: what must not be given to it. */
    NEGATIVE
}
