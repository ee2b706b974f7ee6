package org.civicgrid.portal.party;

import static java.util.Objects.requireNonNullElse;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.party.ResidentResourceView;
import org.civicgrid.governance.party.ResourceDirectory;
import org.civicgrid.governance.party.ResourceKind;
import org.civicgrid.governance.party.ResourceQuery;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.party.ResourceListPage.Line;
import org.civicgrid.portal.register.RegisterPlaces;
import org.civicgrid.portal.register.RegisterWords;
import org.springframework.stereotype.Component;

/** The search who offers what: what is asked for, and the page that shows it. */
@Component
@RequiredArgsConstructor
class ResourceLists {

    private static final int PAGE = 20;
    private static final int WORDS = 80;

    private final ResourceDirectory directory;
    private final RegisterPlaces places;
    private final RegisterWords words;
    private final Forms forms;

    KeysetPage<Line> lines(ActingPost by, Sent sent) {
        var query = sent.read(in -> new ResourceQuery(
                in.text("territory"),
                true,
                in.constant(ResourceKind.class, "kind"),
                in.integer("residentUnit"),
                in.text("q"),
                in.date("on")));
        return directory.list(by, query, new Paging(PAGE, sent.text("after"))).map(this::line);
    }

    /** @param found what the list holds; nothing when it was refused */
    ResourceListPage page(ActingPost by, Sent sent, KeysetPage<Line> found) {
        var asked = sent.only("territory", "kind", "residentUnit", "q", "on");
        var after = found.next();
        return new ResourceListPage(
                Resources.PATH,
                filter(by, sent),
                !asked.values().isEmpty(),
                found.items(),
                after == null ? null : Addresses.of(Resources.PATH, asked.with("after", after)),
                by.may(Permission.PARTY_EDIT)
                        ? Addresses.of(Resources.PATH + "/new", Map.of("territory", sent.shown("territory")))
                        : null);
    }

    private Form filter(ActingPost by, Sent sent) {
        var known = sent.faults().containsKey("territory") ? null : sent.text("territory");
        return forms.of("register.filter.", sent)
                .select("territory", false, places.around(by, places.require(by, known)))
                .select("kind", false, words.choices(Resources.KIND, ResourceKind.class))
                .label(words.of("register.kind"))
                .text("q", false, WORDS)
                .label(words.of("resource.words"))
                .date("on", false)
                .hidden("residentUnit")
                .form();
    }

    private Line line(ResidentResourceView it) {
        return new Line(
                Resources.FACE.href(it),
                it.description(),
                words.of(Resources.KIND + it.kind()),
                requireNonNullElse(it.available(), ""),
                ResidentUnits.PATH + "/" + it.residentUnit(),
                it.residentUnitName(),
                it.territoryName(),
                requireNonNullElse(it.contact(), ""));
    }
}
