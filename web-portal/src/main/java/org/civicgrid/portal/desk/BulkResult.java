package org.civicgrid.portal.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one act on several cases, under the model name {@code page} of {@code desk/bulk-result}.
 *
 * @param act its name
 * @param back address of the list that it was done from
 * @param lines in the order chosen
 */
public record BulkResult(String act, String back, List<Line> lines) {

    /**
     * What became of one case.
     *
     * @param refused why it was not done; null when it was
     */
    public record Line(String number, @Nullable String refused) {}

    public BulkResult {
        lines = List.copyOf(lines);
    }

    public long done() {
        return lines.stream().filter(line -> line.refused() == null).count();
    }

    public long refused() {
        return lines.size() - done();
    }
}
