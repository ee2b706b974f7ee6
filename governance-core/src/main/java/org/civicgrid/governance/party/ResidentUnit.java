package org.civicgrid.governance.party;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.civicgrid.governance.party.PartyRefusals.ResidentUnitEnded;
import org.civicgrid.governance.register.RegisterRow;
import org.civicgrid.governance.register.Standing;

/** A resident unit (驻区单位) at its place for the time it holds. */
record ResidentUnit(int id, ResidentUnitTexts texts, Standing standing, int version) implements RegisterRow {

    static final String SUBJECT = "resident-unit";

    ResidentUnit describe(ResidentUnitTexts now) {
        return new ResidentUnit(id, now, standing, version);
    }

    ResidentUnit end(Standing ended) {
        return new ResidentUnit(id, texts, ended, version);
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public ResidentUnitEnded ended(LocalDate day) {
        return new ResidentUnitEnded(texts.name(), day);
    }

    @Override
    public Map<String, Object> compared() {
        var compared = new LinkedHashMap<String, Object>();
        compared.put("name", texts.name());
        compared.put("creditCode", texts.creditCode());
        compared.put("creditCodeConfirmed", texts.isConfirmed());
        compared.put("contact", requireNonNullElse(texts.contact(), ""));
        compared.putAll(standing.term());
        return compared;
    }
}
