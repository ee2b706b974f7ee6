package org.civicgrid.governance.membership;

import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.privacy.Masking;
import org.civicgrid.governance.privacy.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/**
 * Who is registered: checked. A text of it never tells more than the masked form.
 *
 * @param phone 11 digits
 */
record RegisteredPerson(String name, String phone) {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_PHONE = 40;

    /** Reads the fields; what is faulty is noted. */
    static RegisteredPerson read(FormInput form, @Nullable String name, @Nullable String phone) {
        var typed = form.required("phone", phone, LONGEST_PHONE);
        var number = PhoneNumbers.normalise(typed);
        form.when(!typed.isEmpty() && number.isEmpty(), "phone", "phone", typed);
        return new RegisteredPerson(form.required("name", name, LONGEST_NAME), number.orElse(""));
    }

    String maskedName() {
        return Masking.name(name);
    }

    String maskedPhone() {
        return Masking.phone(phone);
    }

    @Override
    public String toString() {
        return maskedName() + " " + maskedPhone();
    }
}
