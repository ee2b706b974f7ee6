package org.civicgrid.portal.venue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.venue.ServiceClass;
import org.civicgrid.governance.venue.ServicePointView;
import org.civicgrid.governance.venue.VenueDirectory;
import org.civicgrid.governance.venue.VenueLevel;
import org.civicgrid.governance.venue.VenueQuery;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.register.RegisterPlaces;
import org.civicgrid.portal.register.RegisterWords;
import org.springframework.stereotype.Component;

/** The list of service points: what is asked for, and the page that shows it. */
@Component
@RequiredArgsConstructor
class VenueLists {

    private static final int PAGE = 20;
    private static final int WORDS = 80;

    private final VenueDirectory directory;
    private final RegisterPlaces places;
    private final RegisterWords words;
    private final Formats formats;
    private final Forms forms;

    KeysetPage<ServicePointView> find(ActingPost by, Sent sent) {
        var query = sent.read(in -> new VenueQuery(
                in.text("territory"),
                true,
                in.constant(VenueLevel.class, "level"),
                in.constant(ServiceClass.class, "service"),
                in.text("q"),
                in.date("on")));
        return directory.list(by, query, new Paging(PAGE, sent.text("after")));
    }

    /**
     * The page.
     *
     * @param found what the list holds; nothing when it was refused
     */
    VenueListPage page(ActingPost by, Sent sent, KeysetPage<ServicePointView> found) {
        var top = places.require(by, sent.faults().containsKey("territory") ? null : sent.text("territory"));
        var code = top.code().digits();
        var asked = sent.only("territory", "level", "service", "q", "on");
        var after = found.next();
        return new VenueListPage(
                code,
                top.name(),
                filter(by, top, sent),
                !asked.values().isEmpty(),
                counts(by, top),
                found.items().stream().map(this::line).toList(),
                after == null ? null : Addresses.of(Venues.PATH, asked.with("after", after)),
                by.may(Permission.VENUE_EDIT) ? Addresses.of(Venues.PATH + "/new", Map.of("territory", code)) : null);
    }

    private Form filter(ActingPost by, Territory top, Sent sent) {
        return forms.of("venue.filter.", sent.with("territory", top.code()))
                .select("territory", false, places.around(by, top))
                .select("level", false, words.choices(Venues.LEVEL, VenueLevel.class))
                .select("service", false, words.choices(Venues.SERVICE, ServiceClass.class))
                .text("q", false, WORDS)
                .date("on", false)
                .form();
    }

    private List<VenueListPage.Count> counts(ActingPost by, Territory top) {
        var counts = directory.counts(by, top.code()).whole();
        return Arrays.stream(VenueLevel.values())
                .map(level -> new VenueListPage.Count(
                        Addresses.of(Venues.PATH, Map.of("territory", top.code(), "level", level)),
                        words.of(Venues.LEVEL + level),
                        formats.number(counts.getOrDefault(level, 0L))))
                .toList();
    }

    private VenueListPage.Line line(ServicePointView it) {
        return new VenueListPage.Line(
                Venues.FACE.href(it),
                it.name(),
                words.of(Venues.LEVEL + it.level()),
                it.territoryName(),
                it.address(),
                words.join(it.services().stream().map(service -> words.of(Venues.SERVICE + service))),
                it.hours() == null ? "" : it.hours());
    }
}
