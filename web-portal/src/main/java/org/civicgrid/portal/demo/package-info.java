/**
 * The demo district: real facts of Chenghua where they are published, and a clearly made-up geography below them. It fills
 * every capability, so it may call them all.
 */
@NullMarked
@ApplicationModule(id = "demo")
package org.civicgrid.portal.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
