package org.civicgrid.portal.force;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of lists, with the filter in them. */
final class Links {

    private Links() {}

    /** @param parameters name and value in turn; what is null or empty is left out */
    static String to(String path, @Nullable Object... parameters) {
        var address = UriComponentsBuilder.fromPath(path);
        var values = new ArrayList<Object>();
        for (int i = 0; i < parameters.length; i += 2) {
            var value = parameters[i + 1];
            if (value != null && !value.toString().isEmpty()) {
                address.queryParam(String.valueOf(parameters[i]), "{value}");
                values.add(value);
            }
        }
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }
}
