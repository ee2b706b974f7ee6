package org.civicgrid.governance.duty;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.civicgrid.governance.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Which items are asked for.
 *
 * @param territory code of a street or community where they hold; null for the whole district
 * @param list null for all
 * @param words part of number, title or clause; null or blank for all
 * @param admitted without the negative list
 * @param withForms only such as ask for forms
 * @param on day on which they hold, Asia/Shanghai; null for today
 */
public record AdmissionQuery(
        @Nullable String territory,
        @Nullable AdmissionList list,
        @Nullable String words,
        boolean admitted,
        boolean withForms,
        @Nullable LocalDate on) {

    String lowerWords() {
        return Objects.requireNonNullElse(PlainText.tidy(words), "").toLowerCase(Locale.ROOT);
    }
}
