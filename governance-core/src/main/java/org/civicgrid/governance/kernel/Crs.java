package org.civicgrid.governance.kernel;

/**
 * The geographic coordinate systems that positions arrive in: phones and official maps give the first two, domestic online
 * maps the last two. In Chenghua GCJ-02 lies about 360 m beside WGS-84, which is wider than many grids.
 */
public enum Crs {
    /** World Geodetic System 1984, in which phones tell where they are. */
    WGS84,
    /**
     * China Geodetic Coordinate System 2000, the national one, in which everything is stored and computed; far below a metre
     * from WGS-84, so the two are treated as the same.
     */
    CGCS2000,
    /** The shifted system that is mandatory for domestic online maps (AMap, Tencent). */
    GCJ02,
    /** Baidu's second shift on top of GCJ-02. */
    BD09
}
