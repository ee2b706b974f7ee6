package org.civicgrid.governance.organization;

import java.time.LocalDate;
import org.civicgrid.governance.database.VersionedRow;
import org.civicgrid.governance.kernel.Validity;
import org.jspecify.annotations.Nullable;

/**
 * A person holds a post, from one day to another.
 *
 * @param basis on what ground, for example the number of a document
 * @param version how often it has changed
 */
public record Appointment(
        int id, int personId, int postId, @Nullable String basis, Validity validity, int version)
        implements VersionedRow {

    Appointment ended(LocalDate day) {
        return new Appointment(id, personId, postId, basis, validity.endingOn(day), version);
    }
}
