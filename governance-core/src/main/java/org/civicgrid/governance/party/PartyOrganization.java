package org.civicgrid.governance.party;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.civicgrid.governance.party.PartyRefusals.PartyOrganizationEnded;
import org.civicgrid.governance.register.RegisterRow;
import org.civicgrid.governance.register.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A Party organisation at its place for the time it holds.
 *
 * @param tier order of lists, computed by the database from kind and place
 */
record PartyOrganization(
        int id,
        PartyKind kind,
        int tier,
        PartyTexts texts,
        @Nullable Integer parentId,
        @Nullable Integer residentUnitId,
        Standing standing,
        int version)
        implements RegisterRow {

    static final String SUBJECT = "party-organization";

    PartyOrganization describe(PartyTexts now, @Nullable PartyOrganization parent) {
        var parentNow = parent == null ? null : parent.id();
        return new PartyOrganization(id, kind, tier, now, parentNow, residentUnitId, standing, version);
    }

    PartyOrganization end(Standing ended) {
        return new PartyOrganization(id, kind, tier, texts, parentId, residentUnitId, ended, version);
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public PartyOrganizationEnded ended(LocalDate day) {
        return new PartyOrganizationEnded(texts.name(), day);
    }

    boolean isStreetCommittee() {
        return kind == PartyKind.REGIONAL_COMMITTEE && standing.place().communityId() == null;
    }

    @Override
    public Map<String, Object> compared() {
        var compared = new LinkedHashMap<String, Object>();
        compared.put("kind", kind);
        compared.put("name", texts.name());
        compared.put("parent", requireNonNullElse(parentId, ""));
        compared.put("contact", requireNonNullElse(texts.contact(), ""));
        compared.put("displayOrder", texts.displayOrder());
        compared.putAll(standing.term());
        return compared;
    }
}
