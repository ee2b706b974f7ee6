package org.civicgrid.portal.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Writes addresses of pages with what they are asked for. */
public final class Addresses {

    private Addresses() {}

    /** The path with everything that a form holds. */
    public static String of(String path, Sent query) {
        return of(path, query.values().toSingleValueMap());
    }

    /** The path with every value that is not null or empty; a value may hold anything. */
    public static String of(String path, Map<String, ? extends @Nullable Object> query) {
        var given = new LinkedHashMap<String, Object>();
        query.forEach((name, value) -> {
            if (value != null && !value.toString().isEmpty()) {
                given.put(name, value);
            }
        });
        var address = UriComponentsBuilder.fromPath(path);
        given.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(given).toUriString();
    }
}
