package org.civicgrid.governance.party;

import static java.util.Objects.requireNonNullElse;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.civicgrid.governance.kernel.Validity;
import org.civicgrid.governance.party.PartyRefusals.ResidentUnitEnded;
import org.civicgrid.governance.territory.Jurisdiction;
import org.civicgrid.governance.territory.Territory;
import org.jspecify.annotations.Nullable;

/** A resident unit (驻区单位) at its place for the time it holds. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class ResidentUnit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    private String name;
    private String creditCode;
    private boolean creditCodeConfirmed;
    private int territoryId;

    @Embedded
    private Jurisdiction place;

    private @Nullable String contact;
    private @Nullable String resources;
    private boolean madeUp;

    @Embedded
    private Validity validity;

    private @Nullable String endReason;

    @Version
    private @Nullable Integer version;

    static ResidentUnit at(Territory territory, LocalDate from) {
        var unit = new ResidentUnit();
        unit.territoryId = territory.id();
        unit.place = territory.jurisdiction();
        unit.validity = Validity.since(from);
        return unit;
    }

    ResidentUnit describe(ResidentUnitTexts texts) {
        name = texts.name();
        creditCode = texts.creditCode().value();
        creditCodeConfirmed = !texts.creditCode().passesCheck();
        contact = texts.contact();
        resources = texts.resources();
        return this;
    }

    void end(LocalDate day, String reason) {
        validity = validity.endingOn(day);
        endReason = reason;
    }

    /** @throws ResidentUnitEnded if it has an end already */
    void requireOpen() {
        if (validity.to() != null) {
            throw new ResidentUnitEnded(name, validity.to());
        }
    }

    /** What the audit compares before and after a change. */
    Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("name", name);
        facts.put("creditCode", creditCode);
        facts.put("creditCodeConfirmed", creditCodeConfirmed);
        facts.put("contact", requireNonNullElse(contact, ""));
        facts.put("resources", requireNonNullElse(resources, ""));
        facts.put("validFrom", validity.from().toString());
        facts.put("validTo", Objects.toString(validity.to(), ""));
        return facts;
    }

    /** Identity of a stored unit. */
    int id() {
        return Objects.requireNonNull(id, "resident unit is not stored");
    }

    int version() {
        return Objects.requireNonNull(version, "resident unit is not stored");
    }
}
