package org.civicgrid.governance.casework;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.civicgrid.governance.problem.InvalidInput;

/**
 * The number by which people name a case: the day of its report and a serial, for example {@code 20261123-0000042}.
 *
 * @param text the number
 */
public record CaseNumber(@JsonValue String text) {

    public CaseNumber {
        if (!text.matches("\\d{8}-\\d{7,11}")) {
            throw InvalidInput.of("number", "case-number", text);
        }
    }

    static CaseNumber of(LocalDate day, long serial) {
        return new CaseNumber(day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + String.format("%07d", serial));
    }

    /** The identity of the case. */
    long serial() {
        return Long.parseLong(text.substring(text.indexOf('-') + 1));
    }

    @Override
    public String toString() {
        return text;
    }
}
