package org.civicgrid.governance.party;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.civicgrid.governance.party.CommitteeRefusals.CommitteeMemberEnded;
import org.civicgrid.governance.register.RegisterRow;
import org.civicgrid.governance.register.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who sits on a regional committee for the time it holds.
 *
 * @param homeUnitId the resident unit of a part-time member
 * @param personId the member of the force that it is, when it is one
 * @param term the present one; the standing begins with the first
 */
record CommitteeMember(
        int id,
        int committeeId,
        MemberKind kind,
        MemberTexts texts,
        @Nullable Integer homeUnitId,
        @Nullable Integer personId,
        MemberTerm term,
        Standing standing,
        int version)
        implements RegisterRow {

    static final String SUBJECT = "committee-member";
    static final String EXPIRED = "任期届满";

    CommitteeMember describe(MemberTexts now, @Nullable Integer home, @Nullable Integer person) {
        return new CommitteeMember(id, committeeId, kind, now, home, person, term, standing, version);
    }

    CommitteeMember renew(MemberTerm next) {
        return new CommitteeMember(id, committeeId, kind, texts, homeUnitId, personId, next, standing, version);
    }

    CommitteeMember end(Standing ended) {
        return new CommitteeMember(id, committeeId, kind, texts, homeUnitId, personId, term, ended, version);
    }

    /** Ended with its term. */
    CommitteeMember expire() {
        return end(standing.ended(term.to(), EXPIRED));
    }

    /** First day without a voice, as far as is known. */
    LocalDate last() {
        var end = standing.to();
        return end != null && end.isBefore(term.to()) ? end : term.to();
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public CommitteeMemberEnded ended(LocalDate day) {
        return new CommitteeMemberEnded(texts.name(), day);
    }

    @Override
    public Map<String, Object> compared() {
        var compared = new LinkedHashMap<String, Object>();
        compared.put("committee", committeeId);
        compared.put("kind", kind);
        compared.put("name", texts.name());
        compared.put("duty", requireNonNullElse(texts.duty(), ""));
        compared.put("displayOrder", texts.displayOrder());
        compared.put("homeUnit", requireNonNullElse(homeUnitId, ""));
        compared.put("person", requireNonNullElse(personId, ""));
        compared.put("termFrom", term.from().toString());
        compared.put("termTo", term.to().toString());
        compared.putAll(standing.term());
        return compared;
    }
}
