package org.civicgrid.governance.membership;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.civicgrid.governance.membership.MembershipRefusals.RegistrationEnded;
import org.civicgrid.governance.register.RegisterRow;
import org.civicgrid.governance.register.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Somebody registered in a community or grid for the time that holds.
 *
 * @param services numbers of the services offered, ascending
 * @param consentedOn when his consent was noted
 * @param movedFrom the registration from which he moved here
 */
record MemberRegistration(
        int id,
        RegisteredPerson person,
        MemberHome home,
        List<Integer> services,
        LocalDate consentedOn,
        @Nullable Integer movedFrom,
        Standing standing,
        int version)
        implements RegisterRow {

    static final String SUBJECT = "member-registration";

    MemberRegistration describe(RegisteredPerson now, MemberHome at, List<Integer> offered) {
        return new MemberRegistration(id, now, at, offered, consentedOn, movedFrom, standing, version);
    }

    MemberRegistration end(Standing ended) {
        return new MemberRegistration(id, person, home, services, consentedOn, movedFrom, ended, version);
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public RegistrationEnded ended(LocalDate day) {
        return new RegistrationEnded(person.maskedName(), day);
    }

    /** Personal data masked. */
    @Override
    public Map<String, Object> compared() {
        var compared = new LinkedHashMap<String, Object>();
        compared.put("identity", person.toString());
        compared.put("home", home.inWords());
        compared.put("memberServices", services);
        compared.putAll(standing.term());
        return compared;
    }
}
