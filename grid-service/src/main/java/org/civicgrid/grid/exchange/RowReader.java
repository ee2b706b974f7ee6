package org.civicgrid.grid.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.casework.Channel;
import org.civicgrid.governance.casework.ImportedCase;
import org.civicgrid.governance.kernel.PlainText;
import org.civicgrid.grid.exchange.RowFaults.Code;
import org.jspecify.annotations.Nullable;

/** Makes a case of a row, or says everything that is wrong with it. */
@RequiredArgsConstructor
final class RowReader {

    private static final int NUMBER = 60;
    private static final int TITLE = 120;
    private static final int SOURCE = 120;
    private static final int ADDRESS = 200;
    private static final int DESCRIPTION = 4000;

    private final ImportMapping mapping;
    private final List<String> header;
    private final MappedTypes types;
    private final RowDates dates;
    private final MappedPlaces places;

    /** Rows in which the numbers of this file first stood. */
    private final Map<String, Integer> seen = new HashMap<>();

    /** Remembers the number of a row that was dealt with before. */
    void skip(CsvTable.Row row) {
        if (row.cells().size() == header.size()) {
            seen.putIfAbsent(cell(row, mapping.columns().externalNumber()), row.number());
        }
    }

    /** The case; null when a fault was noted. */
    @Nullable
    ImportedCase read(CsvTable.Row row, RowFaults faults) {
        if (row.cells().size() != header.size()) {
            faults.add(Code.ROW_SHAPE, "", null, row.cells().size(), header.size());
            return null;
        }
        var columns = mapping.columns();
        var number = number(row, faults);
        var type = raw(row, columns.type());
        check(type, columns.type(), DESCRIPTION, faults);
        var found = types.find(type).orElse(null);
        if (found == null) {
            faults.add(Code.TYPE_UNKNOWN, columns.type(), type);
        }
        var source = raw(row, columns.state());
        var state = mapping.states().get(source);
        if (state == null) {
            faults.add(Code.STATE_UNKNOWN, columns.state(), source);
        }
        var channel = channel(row, faults);
        var when = dates.read(name -> cell(row, name), state == null ? null : state.stage(), faults);
        var title = text(row, columns.title(), TITLE, faults);
        var description = text(row, columns.description(), DESCRIPTION, faults);
        var address = text(row, columns.address(), ADDRESS, faults);
        var agency = text(row, columns.agency(), SOURCE, faults);
        var place = places.find(cell(row, columns.lng()), cell(row, columns.lat()), address, faults);
        if (!faults.isEmpty()) {
            return null;
        }
        return new ImportedCase(
                number,
                Objects.requireNonNull(found).type(),
                found.severity(),
                Objects.requireNonNull(channel),
                title,
                description,
                Objects.requireNonNull(place).place(),
                Objects.requireNonNull(when.created()),
                Objects.requireNonNull(state).stage(),
                state.outcome(),
                Objects.requireNonNull(when.reached()),
                new ImportedCase.Source(
                        PlainText.cut(type, SOURCE), PlainText.cut(source, SOURCE), agency, when.due(), place.moved()));
    }

    private String number(CsvTable.Row row, RowFaults faults) {
        var column = mapping.columns().externalNumber();
        var number = cell(row, column);
        if (number.isEmpty()) {
            faults.add(Code.EXTERNAL_NUMBER_MISSING, column, null);
            return number;
        }
        check(number, column, NUMBER, faults);
        var first = seen.putIfAbsent(number, row.number());
        if (first != null) {
            faults.add(Code.EXTERNAL_NUMBER_REPEATED, column, number, first);
        }
        return number;
    }

    private @Nullable Channel channel(CsvTable.Row row, RowFaults faults) {
        var column = mapping.columns().channel();
        if (column == null) {
            return Channel.TRANSFER;
        }
        var source = raw(row, column);
        var channel = Objects.requireNonNull(mapping.channels()).get(source);
        if (channel == null) {
            faults.add(Code.CHANNEL_UNKNOWN, column, source);
        }
        return channel;
    }

    private @Nullable String text(CsvTable.Row row, @Nullable String column, int longest, RowFaults faults) {
        var text = PlainText.tidy(cell(row, column));
        check(text, String.valueOf(column), longest, faults);
        return text;
    }

    private static void check(@Nullable String text, String column, int longest, RowFaults faults) {
        if (PlainText.length(text) > longest) {
            faults.add(Code.TEXT_TOO_LONG, column, text, longest);
        }
        if (PlainText.hasForbiddenCharacters(text)) {
            faults.add(Code.TEXT_FORBIDDEN, column, null);
        }
    }

    /** Blanks around it left out, but not inside; empty where the mapping names no column. */
    private String cell(CsvTable.Row row, @Nullable String column) {
        return column == null ? "" : raw(row, column).strip();
    }

    private String raw(CsvTable.Row row, String column) {
        return row.cells().get(header.indexOf(column));
    }
}
