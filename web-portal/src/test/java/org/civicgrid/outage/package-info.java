/** What is left after the worst happened to a running platform. */
@NullMarked
package org.civicgrid.outage;

import org.jspecify.annotations.NullMarked;
