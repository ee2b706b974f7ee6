package org.civicgrid.governance.party;

import static java.util.Objects.requireNonNullElse;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import org.civicgrid.governance.party.PartyRefusals.PartyOrganizationEnded;
import org.civicgrid.governance.territory.Jurisdiction;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;

/** A Party organisation at its place for the time it holds. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class PartyOrganization {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    @Enumerated(EnumType.STRING)
    private PartyKind kind;

    /** Order of lists, computed by the database from kind and place. */
    @Generated
    @Column(updatable = false)
    private short tier;

    private String name;
    private @Nullable Integer parentId;
    private int territoryId;

    @Embedded
    private Jurisdiction place;

    private @Nullable Integer residentUnitId;
    private @Nullable String contact;
    private int displayOrder;
    private boolean madeUp;

    @Embedded
    private Validity validity;

    private @Nullable String endReason;

    @Version
    private @Nullable Integer version;

    static PartyOrganization found(PartyKind kind, PartyPlace at, @Nullable PartyOrganization parent, LocalDate from) {
        var organization = new PartyOrganization();
        organization.kind = kind;
        organization.territoryId = at.territory().id();
        organization.place = at.jurisdiction();
        organization.residentUnitId = at.residentUnitId();
        organization.parentId = parent == null ? null : parent.id();
        organization.validity = Validity.since(from);
        return organization;
    }

    PartyOrganization describe(PartyTexts texts) {
        name = texts.name();
        contact = texts.contact();
        displayOrder = texts.displayOrder();
        return this;
    }

    void moveUnder(@Nullable PartyOrganization parent) {
        parentId = parent == null ? null : parent.id();
    }

    void end(LocalDate day, String reason) {
        validity = validity.endingOn(day);
        endReason = reason;
    }

    /** @throws PartyOrganizationEnded if it has an end already */
    void requireOpen() {
        if (validity.to() != null) {
            throw new PartyOrganizationEnded(name, validity.to());
        }
    }

    boolean isStreetCommittee() {
        return kind == PartyKind.REGIONAL_COMMITTEE && place.communityId() == null;
    }

    /** What the audit compares before and after a change. */
    Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("kind", kind);
        facts.put("name", name);
        facts.put("parent", requireNonNullElse(parentId, ""));
        facts.put("contact", requireNonNullElse(contact, ""));
        facts.put("displayOrder", displayOrder);
        facts.put("validFrom", validity.from().toString());
        facts.put("validTo", Objects.toString(validity.to(), ""));
        return facts;
    }

    /** Identity of a stored organisation. */
    int id() {
        return Objects.requireNonNull(id, "Party organisation is not stored");
    }

    int version() {
        return Objects.requireNonNull(version, "Party organisation is not stored");
    }
}
