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

    private static final String FORM = "\\d{8}-\\d{7,11}";

    public CaseNumber {
        if (!text.matches(FORM)) {
            throw InvalidInput.of("number", "case-number", text);
        }
    }

    static CaseNumber of(LocalDate day, long serial) {
        return new CaseNumber(day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + String.format("%07d", serial));
    }

    /** The identity in a number; 0, which no case has, when the text is none. */
    static long serial(String text) {
        return text.matches(FORM) ? Long.parseLong(text.substring(text.indexOf('-') + 1)) : 0;
    }

    @Override
    public String toString() {
        return text;
    }
}
