package org.civicgrid.portal.cooperation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.attachment.StoredAttachment;
import org.civicgrid.governance.cooperation.CooperationDirectory;
import org.civicgrid.governance.cooperation.CooperationState;
import org.civicgrid.governance.cooperation.CooperationView;
import org.civicgrid.governance.party.PartyNames.Kind;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.portal.cooperation.CooperationPage.File;
import org.civicgrid.portal.cooperation.CooperationPage.Party;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Fact;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.register.EditPage;
import org.civicgrid.portal.register.RegisterHistory;
import org.civicgrid.portal.register.RegisterPlaces;
import org.civicgrid.portal.register.RegisterWords;
import org.springframework.stereotype.Component;

/** Puts the pages of a shared action together: the action itself, and the forms on which it is planned and changed. */
@Component
@RequiredArgsConstructor
class CooperationPages {

    private static final String PATH = CooperationController.PATH;

    private final CooperationDirectory directory;
    private final CooperationForms forms;
    private final CooperationWords says;
    private final RegisterPlaces places;
    private final RegisterHistory history;
    private final RegisterWords words;
    private final Formats formats;

    /**
     * The page.
     *
     * @param finishing what was sent to say what it brought, and refused; nothing when none was
     * @param cancelling the same of what was to cancel it
     */
    CooperationPage of(ActingPost by, int id, Sent finishing, Sent cancelling) {
        var it = directory.find(by, id);
        var editor = by.may(Permission.PARTY_EDIT);
        var planned = it.state() == CooperationState.PLANNED;
        var href = PATH + "/" + id;
        return new CooperationPage(
                it.title(),
                says.kind(it.kind()),
                says.state(it.state()),
                CooperationWords.tone(it.state()),
                it.madeUp(),
                trail(by, it),
                facts(it),
                outcome(it),
                it.parties().stream().map(CooperationPages::party).toList(),
                directory.files(by, id).stream().map(CooperationPages::file).toList(),
                history.print(directory.history(by, id)),
                editor && planned ? href + "/edit" : null,
                href,
                it.version(),
                it.state() == CooperationState.DONE,
                editor && mayFinish(it) ? forms.completion(it, finishing) : null,
                editor && planned ? forms.cancellation(cancelling) : null);
    }

    /** @param host the street or community whose committee plans it */
    EditPage draft(ActingPost by, Territory host, Sent sent) {
        var title = words.of("cooperation.new");
        var back = Addresses.of(PATH, Map.of("territory", host.code()));
        return new EditPage(
                title,
                words.of("cooperation.new.hint", host.name()),
                true,
                List.of(home(), new Crumb(host.name(), back), Crumb.here(title)),
                PATH,
                forms.create(by, host, sent),
                null,
                back);
    }

    EditPage edit(ActingPost by, CooperationView it, Sent sent) {
        var href = PATH + "/" + it.id();
        return new EditPage(
                words.of("register.change", it.title()),
                null,
                true,
                List.of(home(), new Crumb(it.title(), href), Crumb.here(words.of("register.edit"))),
                href + "/edit",
                forms.edit(by, says.place(by, it.territory()), it, sent),
                null,
                href);
    }

    private boolean mayFinish(CooperationView it) {
        return it.state() == CooperationState.DONE
                || it.state() == CooperationState.PLANNED && !it.startsOn().isAfter(says.today());
    }

    private List<Crumb> trail(ActingPost by, CooperationView it) {
        var trail = new ArrayList<Crumb>();
        trail.add(home());
        places.way(by, says.place(by, it.territory()))
                .forEach(place ->
                        trail.add(new Crumb(place.name(), Addresses.of(PATH, Map.of("territory", place.code())))));
        trail.add(Crumb.here(it.title()));
        return trail;
    }

    private Crumb home() {
        return new Crumb(words.of("cooperation.title"), PATH);
    }

    private List<Fact> facts(CooperationView it) {
        return known(
                words.fact("cooperation.kind", says.kind(it.kind())),
                words.fact("cooperation.committee", it.committeeName()),
                words.fact("register.place", it.territoryName()),
                words.fact("cooperation.when", says.days(it)),
                words.fact("cooperation.content", it.content()),
                words.fact("cooperation.cancel.reason", it.cancelReason()));
    }

    private List<Fact> outcome(CooperationView it) {
        return known(
                words.fact(
                        "cooperation.finish.participants",
                        it.participants() == null ? null : formats.number(it.participants())),
                words.fact("cooperation.finish.result", it.result()),
                words.fact("cooperation.finish.benefit", it.benefit()));
    }

    private static List<Fact> known(Fact... facts) {
        return Stream.of(facts).filter(fact -> !fact.value().isEmpty()).toList();
    }

    private static File file(StoredAttachment it) {
        return new File("/api/v1/attachments/" + it.id(), it.isPhoto(), it.fileName());
    }

    private static Party party(CooperationView.Party it) {
        var path = it.kind() == Kind.RESIDENT_UNIT ? "/party/resident-units/" : "/party/";
        return new Party(it.within() ? path + it.id() : null, it.name());
    }
}
