package org.civicgrid.governance.register;

import java.time.LocalDate;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Which records of a register are asked for. */
public interface RegisterQuery {

    /** Code of a territory; null for the whole map of the acting post. */
    @Nullable
    String territory();

    /** With those of the territories below, not of that one alone. */
    boolean below();

    /** Part of the name; null or blank for all. */
    @Nullable
    String words();

    /** Day on which they hold, Asia/Shanghai; null for today. */
    @Nullable
    LocalDate on();

    /**
     * The day for which the register is asked.
     *
     * @throws InvalidInput naming a day or words that cannot be
     */
    default LocalDate day(LocalDate today) {
        var form = new FormInput();
        form.optional("q", words(), 80);
        var day = form.asOf("on", on(), today);
        form.refuseIfAny();
        return day;
    }
}
