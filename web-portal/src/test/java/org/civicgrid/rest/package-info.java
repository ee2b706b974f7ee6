/** The REST face and access as a whole: what is described, who sees what, and what bad or hostile input gets. */
@NullMarked
package org.civicgrid.rest;

import org.jspecify.annotations.NullMarked;
