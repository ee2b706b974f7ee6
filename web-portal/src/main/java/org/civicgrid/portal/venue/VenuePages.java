package org.civicgrid.portal.venue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.venue.ServicePointView;
import org.civicgrid.governance.venue.VenueDirectory;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Fact;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.register.EndForms;
import org.civicgrid.portal.register.RecordPage;
import org.civicgrid.portal.register.RegisterHistory;
import org.civicgrid.portal.register.RegisterPlaces;
import org.civicgrid.portal.register.RegisterWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a service point together. */
@Component
@RequiredArgsConstructor
class VenuePages {

    static final String PATH = "/venues";
    static final String LEVEL = "territory.venue.";
    static final String SERVICE = "venue.service.";

    private final VenueDirectory directory;
    private final RegisterPlaces places;
    private final RegisterHistory history;
    private final EndForms ends;
    private final RegisterWords words;
    private final Formats formats;

    /**
     * The page of a service point.
     *
     * @param sent the order to end it that was refused; nothing when none was
     */
    RecordPage record(ActingPost by, int id, Sent sent) {
        var it = directory.find(by, id);
        var editable = by.may(Permission.VENUE_EDIT) && it.validTo() == null;
        var place = it.place();
        return new RecordPage(
                it.name(),
                words.of(LEVEL + it.level()),
                it.madeUp(),
                it.validTo() == null ? null : words.of("register.ended", formats.date(it.validTo())),
                false,
                trail(by, places.require(by, it.territory()), it.name()),
                it.territory(),
                place == null ? null : new RecordPage.Position(place.lng(), place.lat(), it.address()),
                facts(it),
                List.of(),
                history.items(directory.history(by, id)),
                editable ? href(id) + "/edit" : null,
                null,
                href(id),
                it.version(),
                editable ? ends.form(sent) : null);
    }

    private List<Fact> facts(ServicePointView it) {
        var facts = new ArrayList<Fact>();
        add(facts, "register.name", it.name());
        add(facts, "register.kind", words.of(LEVEL + it.level()));
        add(facts, "register.place", it.territoryName());
        add(facts, "venue.address", it.address());
        add(facts, "venue.phone", it.phone());
        add(facts, "venue.hours", it.hours());
        add(facts, "venue.services", words.join(it.services().stream().map(service -> words.of(SERVICE + service))));
        add(facts, "register.from", formats.date(it.validFrom()));
        add(facts, "register.to", formats.date(it.validTo()));
        add(facts, "register.to.reason", it.endReason());
        return facts;
    }

    private void add(List<Fact> facts, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(words.of(key), value));
        }
    }

    /** The way to a page: the lists of the territories above and, last, the page itself. */
    List<Crumb> trail(ActingPost by, Territory place, String here) {
        var trail = new ArrayList<Crumb>();
        trail.add(new Crumb(words.of("menu.venues"), PATH));
        places.trail(by, place, VenuePages::listOf)
                .forEach(it -> trail.add(it.path() == null ? new Crumb(it.text(), listOf(place)) : it));
        trail.add(Crumb.here(here));
        return trail;
    }

    static String href(int id) {
        return PATH + "/" + id;
    }

    static String listOf(Territory territory) {
        return Addresses.of(PATH, Map.of("territory", territory.code().digits()));
    }
}
