package org.civicgrid.portal.frame;

/** Addresses of what pages load, ready to be written into {@code href} and {@code src}. */
public record AssetLinks(
        String bootstrap,
        String css,
        String htmx,
        String js,
        String leafletCss,
        String leaflet,
        String map,
        String tree,
        String favicon,
        String sprite) {}
