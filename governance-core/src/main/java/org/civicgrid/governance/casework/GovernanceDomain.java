package org.civicgrid.governance.casework;

/** The six domains 社会治安、消防安全、环境保护、城市管理、交通管理、养老关怀; every case type belongs to exactly one. */
public enum GovernanceDomain {
    PUBLIC_SECURITY,
    FIRE_SAFETY,
    ENVIRONMENT,
    URBAN_MANAGEMENT,
    TRAFFIC,
    ELDERLY_CARE
}
