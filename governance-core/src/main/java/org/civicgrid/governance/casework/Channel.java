package org.civicgrid.governance.casework;

/** The doors by which a case comes in; handling has one desk whatever the door. */
public enum Channel {
    GRID_WORKER,
    COMMUNITY,
    PATROL,
    RESIDENT,
    HOTLINE,
    WECHAT,
    APP,
    SENSOR,
    SYSTEM,
    TRANSFER
}
