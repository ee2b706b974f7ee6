package org.civicgrid.governance.venue;

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
import java.util.Set;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.kernel.Validity;
import org.civicgrid.governance.territory.Jurisdiction;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.venue.VenueRefusals.ServicePointEnded;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A service point at its place for the time it holds. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class ServicePoint {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    @Enumerated(EnumType.STRING)
    private VenueLevel level;

    /** Order of lists, computed by the database from the level. */
    @Generated
    @Column(updatable = false)
    private short tier;

    private String name;
    private int territoryId;

    @Embedded
    private Jurisdiction place;

    private String address;
    private @Nullable Double lng;
    private @Nullable Double lat;
    private @Nullable String phone;
    private @Nullable String hours;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private Set<ServiceClass> services;

    private boolean madeUp;

    @Embedded
    private Validity validity;

    private @Nullable String endReason;

    @Version
    private @Nullable Integer version;

    static ServicePoint open(VenueLevel level, Territory territory, LocalDate from) {
        var point = new ServicePoint();
        point.level = level;
        point.territoryId = territory.id();
        point.place = territory.jurisdiction();
        point.validity = Validity.since(from);
        return point;
    }

    /** Takes over checked details; {@code position} is in CGCS2000. */
    ServicePoint describe(VenueFacts facts, @Nullable LngLat position) {
        name = facts.name();
        address = facts.address();
        lng = position == null ? null : position.lng();
        lat = position == null ? null : position.lat();
        phone = facts.phone();
        hours = facts.hours();
        services = facts.services();
        return this;
    }

    void end(LocalDate day, String reason) {
        validity = validity.endingOn(day);
        endReason = reason;
    }

    /** @throws ServicePointEnded if it has an end already */
    void requireOpen() {
        if (validity.to() != null) {
            throw new ServicePointEnded(name, validity.to());
        }
    }

    /** What the audit compares before and after a change. */
    Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("level", level);
        facts.put("name", name);
        facts.put("address", address);
        facts.put("place", lng == null ? "" : lng + ", " + lat);
        facts.put("phone", Objects.requireNonNullElse(phone, ""));
        facts.put("hours", Objects.requireNonNullElse(hours, ""));
        facts.put("services", Set.copyOf(services));
        facts.put("validFrom", validity.from().toString());
        facts.put("validTo", Objects.toString(validity.to(), ""));
        return facts;
    }

    /** Identity of a stored service point. */
    int id() {
        return Objects.requireNonNull(id, "service point is not stored");
    }

    int version() {
        return Objects.requireNonNull(version, "service point is not stored");
    }
}
