package org.civicgrid.governance.venue;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.civicgrid.governance.register.RegisterRow;
import org.civicgrid.governance.register.Standing;
import org.civicgrid.governance.venue.VenueRefusals.ServicePointEnded;

/**
 * A service point at its place for the time it holds.
 *
 * @param tier order of lists, computed by the database from the level
 * @param facts with the position in CGCS2000
 */
record ServicePoint(int id, VenueLevel level, int tier, VenueFacts facts, Standing standing, int version)
        implements RegisterRow {

    static final String SUBJECT = "service-point";

    ServicePoint describe(VenueFacts now) {
        return new ServicePoint(id, level, tier, now, standing, version);
    }

    ServicePoint end(Standing ended) {
        return new ServicePoint(id, level, tier, facts, ended, version);
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public ServicePointEnded ended(LocalDate day) {
        return new ServicePointEnded(facts.name(), day);
    }

    @Override
    public Map<String, Object> compared() {
        var point = facts.point();
        var compared = new LinkedHashMap<String, Object>();
        compared.put("level", level);
        compared.put("name", facts.name());
        compared.put("address", facts.address());
        compared.put("place", point == null ? "" : point.lng() + ", " + point.lat());
        compared.put("phone", requireNonNullElse(facts.phone(), ""));
        compared.put("hours", requireNonNullElse(facts.hours(), ""));
        compared.put("services", facts.services());
        compared.putAll(standing.term());
        return compared;
    }
}
