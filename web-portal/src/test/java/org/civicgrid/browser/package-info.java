/** The main journeys in a real browser, on the demo district. */
@NullMarked
package org.civicgrid.browser;

import org.jspecify.annotations.NullMarked;
