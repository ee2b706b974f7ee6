package org.civicgrid.governance.attachment;

import org.civicgrid.governance.access.ActingPost;

/** Answers who may see what belongs to records of one kind, other than cases; their capability knows. */
public interface RecordReading {

    /** The kind, as {@link Attachments#bind(ActingPost, java.util.List, String, int)} calls it; at most 40 characters. */
    String kind();

    /** Whether the record exists and lies within what the post may read. */
    boolean mayRead(ActingPost by, int id);
}
