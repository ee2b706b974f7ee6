package org.civicgrid.governance.database;

import org.jspecify.annotations.Nullable;

/** Where a database is and how its owner signs in; name and password may be part of the URL instead. */
record DatabaseAddress(
        String url, @Nullable String user, @Nullable String password) {

    /**
     * The same address with the schema in which unqualified names are looked up.
     *
     * @throws IllegalArgumentException for a schema that is not a plain lower-case name
     */
    DatabaseAddress in(String schema) {
        if (!schema.matches("[a-z][a-z0-9_]{0,62}"))
            throw new IllegalArgumentException("civicgrid.database.schema: a plain lower-case name, not " + schema);
        if (url.contains("currentSchema=")) return this;
        return new DatabaseAddress(url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema, user, password);
    }
}
