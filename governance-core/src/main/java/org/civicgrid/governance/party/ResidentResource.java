package org.civicgrid.governance.party;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.civicgrid.governance.party.PartyRefusals.ResidentResourceEnded;
import org.civicgrid.governance.register.RegisterRow;
import org.civicgrid.governance.register.Standing;

/** Something that a resident unit offers, where the unit is, for the time it is offered. */
record ResidentResource(int id, int residentUnitId, ResourceTexts texts, Standing standing, int version)
        implements RegisterRow {

    static final String SUBJECT = "resident-resource";

    ResidentResource describe(ResourceTexts now) {
        return new ResidentResource(id, residentUnitId, now, standing, version);
    }

    ResidentResource end(Standing ended) {
        return new ResidentResource(id, residentUnitId, texts, ended, version);
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public ResidentResourceEnded ended(LocalDate day) {
        return new ResidentResourceEnded(texts.description(), day);
    }

    @Override
    public Map<String, Object> compared() {
        var compared = new LinkedHashMap<String, Object>();
        compared.put("resourceKind", texts.kind());
        compared.put("description", texts.description());
        compared.put("available", requireNonNullElse(texts.available(), ""));
        compared.putAll(standing.term());
        return compared;
    }
}
