package org.civicgrid.governance.venue;

/** The three classes of community service. */
public enum ServiceClass {
    /** 公共服务: of the government, free. */
    PUBLIC,
    /** 公益服务: non-profit, free or low-priced. */
    WELFARE,
    /** 生活服务: of the market, priced. */
    LIVING
}
