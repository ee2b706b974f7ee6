package org.civicgrid.portal.venue;

import java.util.List;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.venue.ServicePointView;
import org.civicgrid.governance.venue.VenueDetails;
import org.civicgrid.governance.venue.VenueDirectory;
import org.civicgrid.governance.venue.VenueDraft;
import org.civicgrid.governance.venue.VenueRegister;
import org.civicgrid.portal.register.RecordPage.Position;
import org.civicgrid.portal.register.Register;
import org.civicgrid.portal.register.RegisterWords;
import org.springframework.stereotype.Component;

/** The register of service points on the screen. */
@Component
class Venues extends Register<ServicePointView, VenueDraft, VenueDetails> {

    static final String PATH = "/venues";
    static final String LEVEL = "territory.venue.";
    static final String SERVICE = "venue.service.";
    static final Face FACE =
            new Face(PATH, "menu.venues", "venue.add", "venue.add.hint", false, true, Permission.VENUE_EDIT);

    private final RegisterWords words;

    Venues(VenueDirectory directory, VenueRegister register, VenueForms forms, RegisterWords words) {
        super(FACE, directory, register, forms);
        this.words = words;
    }

    @Override
    protected Portrait portrait(ActingPost by, ServicePointView it) {
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
}
