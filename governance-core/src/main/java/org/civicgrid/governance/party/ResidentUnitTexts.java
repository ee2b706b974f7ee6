package org.civicgrid.governance.party;

import org.civicgrid.governance.kernel.CreditCode;
import org.civicgrid.governance.kernel.FormInput;
import org.jspecify.annotations.Nullable;

/** What a resident unit is called, its code, and how it is reached: checked. */
record ResidentUnitTexts(
        String name, String creditCode, @Nullable String contact) {

    /**
     * Reads the fields. A credit code of wrong shape is refused; one whose check character does not fit is a warning that
     * {@code confirmed} overrules, since some early codes are legal and fail. What is faulty is noted.
     */
    static ResidentUnitTexts read(
            FormInput form,
            @Nullable String name,
            @Nullable String creditCode,
            boolean confirmed,
            @Nullable String contact) {
        var checkedName = form.required("name", name, 80);
        var code = CreditCode.tidy(form.required("creditCode", creditCode, 40));
        var checkedContact = form.optional("contact", contact, 200);
        var shaped = CreditCode.isWellFormed(code);
        form.when(!code.isEmpty() && !shaped, "creditCode", "credit-code", creditCode)
                .when(shaped && !confirmed && !passesCheck(code), "creditCode", "credit-code-check", code);
        return new ResidentUnitTexts(checkedName, code, checkedContact);
    }

    /** Whether the check character does not fit, so that the code had to be confirmed. */
    boolean isConfirmed() {
        return !passesCheck(creditCode);
    }

    private static boolean passesCheck(String code) {
        return new CreditCode(code).passesCheck();
    }
}
