package org.civicgrid.portal.frame;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.webjars.WebJarVersionLocator;

/**
 * Addresses of style sheets and scripts. Each carries the library's version or the hash of its content and may be kept
 * by browsers for ever; they are worked out once, since rewriting links on every page costs more than a list of cases.
 */
@Component
public class Assets {

    private final ResourceUrlProvider resources;
    private final IconSprite sprite;
    private volatile @Nullable AssetLinks links;

    Assets(ResourceUrlProvider resources, IconSprite sprite) {
        this.resources = resources;
        this.sprite = sprite;
    }

    /** Complete after start-up; not to be called while the context is being built. */
    public AssetLinks links() {
        var known = links;
        if (known == null) {
            known = resolve();
            links = known;
        }
        return known;
    }

    private AssetLinks resolve() {
        var webjars = new WebJarVersionLocator();
        return new AssetLinks(
                webjar(webjars, "bootstrap", "dist/css/bootstrap.min.css"),
                own("/css/civicgrid.css"),
                webjar(webjars, "htmx.org", "dist/htmx.min.js"),
                own("/js/civicgrid.js"),
                webjar(webjars, "leaflet", "dist/leaflet.css"),
                webjar(webjars, "leaflet", "dist/leaflet.js"),
                own("/js/map.js"),
                own("/js/tree.js"),
                own("/icons/civicgrid.svg"),
                sprite.url());
    }

    private String own(String path) {
        var versioned = resources.getForLookupPath(path);
        if (versioned == null) throw new IllegalStateException("No static resource " + path);
        return versioned;
    }

    private static String webjar(WebJarVersionLocator webjars, String library, String file) {
        var path = webjars.path(library, file);
        if (path == null) throw new IllegalStateException("No webjar file " + library + "/" + file);
        return "/webjars/" + path;
    }
}
