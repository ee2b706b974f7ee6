package org.civicgrid.governance.party;

import org.civicgrid.governance.kernel.CreditCode;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What a resident unit is called, its code, how it is reached and what it offers: checked. */
record ResidentUnitTexts(
        String name,
        CreditCode creditCode,
        @Nullable String contact,
        @Nullable String resources) {

    /**
     * Reads the fields. A credit code of wrong shape is refused; one whose check character does not fit is a warning that
     * {@code confirmed} overrules, since some early codes are legal and fail.
     *
     * @throws InvalidInput naming every faulty field
     */
    static ResidentUnitTexts read(
            @Nullable String name,
            @Nullable String creditCode,
            boolean confirmed,
            @Nullable String contact,
            @Nullable String resources) {
        var form = new FormInput();
        var checkedName = form.required("name", name, 80);
        var code = CreditCode.tidy(form.required("creditCode", creditCode, 40));
        var checkedContact = form.optional("contact", contact, 200);
        var checkedResources = form.optional("resources", resources, 1000);
        var shaped = CreditCode.isWellFormed(code);
        form.when(!code.isEmpty() && !shaped, "creditCode", "credit-code", creditCode)
                .when(
                        shaped && !confirmed && !new CreditCode(code).passesCheck(),
                        "creditCode",
                        "credit-code-check",
                        code)
                .refuseIfAny();
        return new ResidentUnitTexts(checkedName, new CreditCode(code), checkedContact, checkedResources);
    }
}
