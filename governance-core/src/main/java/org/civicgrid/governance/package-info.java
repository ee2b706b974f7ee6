/** The domain that both lines share. Every sub-package is one capability. */
@NullMarked
package org.civicgrid.governance;

import org.jspecify.annotations.NullMarked;
