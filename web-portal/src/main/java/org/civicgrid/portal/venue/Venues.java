package org.civicgrid.portal.venue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.audit.AuditLine;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.venue.ServicePointView;
import org.civicgrid.governance.venue.VenueDirectory;
import org.civicgrid.governance.venue.VenueRegister;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.register.RecordPage.Position;
import org.civicgrid.portal.register.Register;
import org.civicgrid.portal.register.RegisterPlaces;
import org.civicgrid.portal.register.RegisterWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register of service points on the screen. */
@Component
@RequiredArgsConstructor
class Venues implements Register<ServicePointView> {

    static final String PATH = "/venues";
    static final String LEVEL = "territory.venue.";
    static final String SERVICE = "venue.service.";
    static final Face FACE = new Face(PATH, "menu.venues", false, true, Permission.VENUE_EDIT);

    private final VenueDirectory directory;
    private final VenueRegister register;
    private final VenueForms forms;
    private final RegisterPlaces places;
    private final RegisterWords words;

    @Override
    public Face face() {
        return FACE;
    }

    @Override
    public String href(Territory territory) {
        return Addresses.of(PATH, Map.of("territory", territory.code()));
    }

    @Override
    public ServicePointView find(ActingPost by, int id) {
        return directory.find(by, id);
    }

    @Override
    public List<AuditLine> history(ActingPost by, int id) {
        return directory.history(by, id);
    }

    @Override
    public Portrait portrait(ActingPost by, ServicePointView it) {
        var level = words.of(LEVEL + it.level());
        var place = it.place();
        return new Portrait(
                level,
                place == null ? null : new Position(place.lng(), place.lat(), it.address()),
                List.of(
                        words.fact("register.kind", level),
                        words.fact("register.place", it.territoryName()),
                        words.fact("venue.address", it.address()),
                        words.fact("venue.phone", it.phone()),
                        words.fact("venue.hours", it.hours()),
                        words.fact(
                                "venue.services",
                                words.join(it.services().stream().map(service -> words.of(SERVICE + service))))),
                List.of(),
                null);
    }

    @Override
    public Draft draft(ActingPost by, Sent sent) {
        var top = places.require(by, sent.text("territory"));
        return new Draft(top, words.of("venue.add"), words.of("venue.add.hint", top.name()), forms.create(top, sent));
    }

    @Override
    public ServicePointView create(ActingPost by, Sent sent) {
        return register.create(by, sent.read(VenueForms::draft));
    }

    @Override
    public Form form(ActingPost by, ServicePointView it, Sent sent) {
        return forms.change(sent);
    }

    @Override
    public Sent now(ServicePointView it) {
        return VenueForms.now(it);
    }

    @Override
    public ServicePointView change(ActingPost by, int id, int version, Sent sent) {
        return register.change(by, id, version, sent.read(VenueForms::details));
    }

    @Override
    public ServicePointView end(ActingPost by, int id, int version, @Nullable LocalDate day, @Nullable String reason) {
        return register.end(by, id, version, day, reason);
    }
}
