/** The description of the REST face: OpenAPI 3.1 at {@code /v3/api-docs}. */
@NullMarked
@ApplicationModule(
        id = "openapi",
        allowedDependencies = {})
package org.civicgrid.portal.openapi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
