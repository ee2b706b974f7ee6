package org.civicgrid.governance.attachment;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;

/** Where the bytes lie, each file once under its hash. PostgreSQL by default: one thing to back up, and every node sees it. */
public interface AttachmentStore {

    /** Keeps the bytes, in the caller's transaction where the store has one; does nothing if they are kept already. */
    void keep(String sha256, Path file);

    /**
     * Opens kept bytes; reads them piece by piece, so that a large file takes no memory.
     *
     * @throws java.util.NoSuchElementException if there are none under the hash
     */
    InputStream open(String sha256);

    /** Removes bytes that no attachment names and that nobody uploaded since; answers how many files. */
    int removeUnused(Instant before);
}
