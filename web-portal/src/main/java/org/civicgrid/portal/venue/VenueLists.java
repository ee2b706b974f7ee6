package org.civicgrid.portal.venue;

import java.util.Arrays;
import java.util.LinkedHashMap;
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
        var given = given(sent);
        var after = found.next();
        return new VenueListPage(
                code,
                top.name(),
                filter(by, top, sent),
                !given.isEmpty(),
                counts(by, top),
                found.items().stream().map(this::line).toList(),
                after == null ? null : Addresses.of(VenuePages.PATH, with(given, after)),
                by.may(Permission.VENUE_EDIT)
                        ? Addresses.of(VenuePages.PATH + "/new", Map.of("territory", code))
                        : null);
    }

    private Form filter(ActingPost by, Territory top, Sent sent) {
        return forms.of("venue.filter.", sent.with("territory", top.code()))
                .select("territory", false, places.around(by, top))
                .select("level", false, words.choices(VenuePages.LEVEL, VenueLevel.class))
                .select("service", false, words.choices(VenuePages.SERVICE, ServiceClass.class))
                .text("q", false, WORDS)
                .date("on", false)
                .form();
    }

    private List<VenueListPage.Count> counts(ActingPost by, Territory top) {
        var counts = directory.counts(by, top.code()).whole();
        return Arrays.stream(VenueLevel.values())
                .map(level -> new VenueListPage.Count(
                        Addresses.of(VenuePages.PATH, Map.of("territory", top.code(), "level", level)),
                        words.of(VenuePages.LEVEL + level),
                        formats.number(counts.getOrDefault(level, 0L))))
                .toList();
    }

    private VenueListPage.Line line(ServicePointView it) {
        return new VenueListPage.Line(
                VenuePages.href(it.id()),
                it.name(),
                words.of(VenuePages.LEVEL + it.level()),
                it.territoryName(),
                it.address(),
                words.join(it.services().stream().map(service -> words.of(VenuePages.SERVICE + service))),
                it.hours() == null ? "" : it.hours());
    }

    private static Map<String, String> given(Sent sent) {
        var given = new LinkedHashMap<String, String>();
        for (var name : List.of("territory", "level", "service", "q", "on")) {
            var value = sent.text(name);
            if (value != null) {
                given.put(name, value);
            }
        }
        return given;
    }

    private static Map<String, String> with(Map<String, String> given, String after) {
        var all = new LinkedHashMap<>(given);
        all.put("after", after);
        return all;
    }
}
