package org.civicgrid.grid.exchange;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.civicgrid.governance.problem.Refusal;

/** What imports refuse beside faulty input. */
final class ImportRefusals {

    private static final int MEGABYTE = 1024 * 1024;

    private ImportRefusals() {}

    static final class FileTooLarge extends Refusal {
        FileTooLarge(long maxBytes) {
            super(Kind.TOO_LARGE, "import-too-large", List.of(maxBytes / MEGABYTE), List.of(), Map.of());
        }
    }

    static final class TooManyRows extends Refusal {
        TooManyRows(int maxRows) {
            super(Kind.TOO_LARGE, "import-too-many-rows", List.of(maxRows), List.of(), Map.of());
        }
    }

    /** Only a dry run that is done can be imported, and once at a time. */
    static final class NothingToCommit extends Refusal.Conflict {
        NothingToCommit(UUID id) {
            super("import-not-committable", id.toString());
        }
    }

    /** Only an import that has ended and was no dry run can be undone, and once at a time. */
    static final class NothingToUndo extends Refusal.Conflict {
        NothingToUndo(UUID id) {
            super("import-not-undoable", id.toString());
        }
    }
}
