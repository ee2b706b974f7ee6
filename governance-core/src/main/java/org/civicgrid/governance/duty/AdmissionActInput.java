package org.civicgrid.governance.duty;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What comes with an act on an application; what is needed is said by {@link AdmissionStep#requires}.
 *
 * @param persons staff that comes with the matter
 * @param amount yuan a year, at most two decimals
 * @param fromUnit unit from which both come
 */
public record AdmissionActInput(
        @Nullable String text,
        @Nullable Stance stance,
        @Nullable Integer persons,
        @Nullable BigDecimal amount,
        @Nullable String fromUnit) {

    /** Nothing but a text. */
    public static AdmissionActInput saying(@Nullable String text) {
        return new AdmissionActInput(text, null, null, null, null);
    }
}
