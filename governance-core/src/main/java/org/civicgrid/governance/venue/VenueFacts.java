package org.civicgrid.governance.venue;

import static java.util.Objects.requireNonNullElse;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.civicgrid.governance.kernel.Crs;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.kernel.LngLat;
import org.jspecify.annotations.Nullable;

/**
 * The details of a service point, checked.
 *
 * @param point where it is, in the system {@code crs}: at first the one in which it came
 */
record VenueFacts(
        String name,
        String address,
        @Nullable LngLat point,
        Crs crs,
        @Nullable String phone,
        @Nullable String hours,
        Set<ServiceClass> services) {

    /** Reads the fields; what is faulty is noted. */
    static VenueFacts read(FormInput form, VenueDetails given) {
        var services = EnumSet.noneOf(ServiceClass.class);
        requireNonNullElse(given.services(), Set.<ServiceClass>of()).stream()
                .filter(Objects::nonNull)
                .forEach(services::add);
        var place = given.place();
        var facts = new VenueFacts(
                form.required("name", given.name(), 80),
                form.required("address", given.address(), 200),
                place == null ? null : point(form, place),
                place == null ? Crs.CGCS2000 : requireNonNullElse(place.crs(), Crs.CGCS2000),
                form.optional("phone", given.phone(), 40),
                form.optional("hours", given.hours(), 200),
                services);
        form.when(services.isEmpty(), "services", "required", null);
        return facts;
    }

    /** The same at a position in CGCS2000. */
    VenueFacts at(@Nullable LngLat position) {
        return new VenueFacts(name, address, position, Crs.CGCS2000, phone, hours, services);
    }

    private static @Nullable LngLat point(FormInput form, VenuePosition place) {
        var lng = degrees(form, "place.lng", place.lng(), 180);
        var lat = degrees(form, "place.lat", place.lat(), 90);
        return lng == null || lat == null ? null : new LngLat(lng, lat);
    }

    private static @Nullable Double degrees(FormInput form, String field, @Nullable Double value, int limit) {
        var outside = value != null && !(Math.abs(value) <= limit);
        form.when(value == null, field, "required", null).when(outside, field, "out-of-range", value, -limit, limit);
        return outside ? null : value;
    }
}
