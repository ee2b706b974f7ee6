/**
 * Photos and documents: their type found in the bytes, photos made anew without hidden data, kept once under their hash,
 * and bound to the act in the history of a case with which they came, or to another record.
 */
@NullMarked
@ApplicationModule(
        id = "attachment",
        allowedDependencies = {"kernel", "problem", "access", "audit", "organization"})
package org.civicgrid.governance.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
