package org.civicgrid.portal.venue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.Crs;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.venue.ServiceClass;
import org.civicgrid.governance.venue.ServicePointView;
import org.civicgrid.governance.venue.VenueDetails;
import org.civicgrid.governance.venue.VenueDraft;
import org.civicgrid.governance.venue.VenueLevel;
import org.civicgrid.governance.venue.VenuePosition;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.FormFields;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.register.RegisterForms;
import org.civicgrid.portal.register.RegisterPlaces;
import org.civicgrid.portal.register.RegisterWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms of a service point, and what they say. */
@Component
@RequiredArgsConstructor
class VenueForms implements RegisterForms<ServicePointView, VenueDraft, VenueDetails> {

    private static final String PREFIX = "venue.form.";
    private static final String SYSTEM = "crs";
    private static final int NAME = 80;
    private static final int LONG = 200;
    private static final int PHONE = 40;
    private static final int DEGREES = 20;
    private static final List<Crs> SYSTEMS = List.of(Crs.CGCS2000, Crs.GCJ02, Crs.BD09);

    private final RegisterPlaces places;
    private final RegisterWords words;
    private final Forms forms;

    /** For a new one in a territory or below; a point clicked on the map is in the system of the map. */
    @Override
    public Form create(ActingPost by, Territory top, Sent sent) {
        var fields = forms.of(PREFIX, sent.withDefault(SYSTEM, Crs.CGCS2000))
                .telling("site", "territory")
                .select("level", true, words.choices(Venues.LEVEL, VenueLevel.class))
                .select("site", true, places.sites(top))
                .hidden("territory");
        return describe(fields).date("from", false).form();
    }

    @Override
    public VenueDraft draft(Reading in) {
        return new VenueDraft(
                in.constant(VenueLevel.class, "level"),
                in.text("site"),
                in.text("name"),
                in.text("address"),
                position(in),
                in.text("phone"),
                in.text("hours"),
                services(in),
                in.date("from"));
    }

    @Override
    public Sent now(ServicePointView it) {
        var place = it.place();
        return Sent.nothing()
                .with("name", it.name())
                .with("address", it.address())
                .with("lng", place == null ? null : place.lng())
                .with("lat", place == null ? null : place.lat())
                .with(SYSTEM, Crs.CGCS2000)
                .with("phone", it.phone())
                .with("hours", it.hours())
                .with("services", it.services().stream().map(Enum::name).collect(Collectors.joining(",")));
    }

    @Override
    public Form edit(ActingPost by, ServicePointView it, Sent sent) {
        return describe(forms.of(PREFIX, sent).hidden("version")).form();
    }

    @Override
    public VenueDetails change(Reading in) {
        return new VenueDetails(
                in.text("name"), in.text("address"), position(in), in.text("phone"), in.text("hours"), services(in));
    }

    private FormFields describe(FormFields fields) {
        return fields.telling("lng", "place.lng", "place")
                .telling("lat", "place.lat")
                .text("name", true, NAME)
                .text("address", true, LONG)
                .checks("services", true, words.choices(Venues.SERVICE, ServiceClass.class))
                .text("phone", false, PHONE)
                .text("hours", false, LONG)
                .text("lng", false, DEGREES)
                .text("lat", false, DEGREES)
                .select(SYSTEM, false, words.choices(PREFIX + "crs.", SYSTEMS));
    }

    private static @Nullable VenuePosition position(Reading in) {
        var lng = in.decimal("lng");
        var lat = in.decimal("lat");
        return lng == null && lat == null ? null : new VenuePosition(lng, lat, in.constant(Crs.class, SYSTEM));
    }

    private static Set<@Nullable ServiceClass> services(Reading in) {
        return Set.<@Nullable ServiceClass>copyOf(in.constants(ServiceClass.class, "services"));
    }
}
