package org.civicgrid.portal.cooperation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.cooperation.CooperationCancellation;
import org.civicgrid.governance.cooperation.CooperationChange;
import org.civicgrid.governance.cooperation.CooperationCompletion;
import org.civicgrid.governance.cooperation.CooperationDraft;
import org.civicgrid.governance.cooperation.CooperationKind;
import org.civicgrid.governance.cooperation.CooperationView;
import org.civicgrid.governance.cooperation.CooperationView.Party;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.party.PartyDirectory;
import org.civicgrid.governance.party.PartyKind;
import org.civicgrid.governance.party.PartyNames.Kind;
import org.civicgrid.governance.party.PartyOrganizationView;
import org.civicgrid.governance.party.PartyQuery;
import org.civicgrid.governance.party.ResidentUnitDirectory;
import org.civicgrid.governance.party.ResidentUnitQuery;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.FormFields;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms of a shared action, and what they say. */
@Component
@RequiredArgsConstructor
class CooperationForms {

    private static final String PREFIX = "cooperation.form.";
    private static final String UNITS = "residentUnits";
    private static final String ORGANIZATIONS = "organizations";
    private static final int TITLE = 80;
    private static final int TEXT = 1000;
    private static final int REASON = 200;
    private static final int FILES = 9;

    private final PartyDirectory parties;
    private final ResidentUnitDirectory units;
    private final CooperationWords says;
    private final Forms forms;

    /** Whether a territory is of a level on which a regional committee stands. */
    static boolean hosts(Territory place) {
        return place.level() == Level.STREET || place.level() == Level.COMMUNITY;
    }

    /** For a new one of the committee of a street or community. */
    Form create(ActingPost by, Territory host, Sent sent) {
        var own = organizations(by, host, false, PartyKind.REGIONAL_COMMITTEE);
        var fields = forms.of(PREFIX, sent).select("committee", true, own);
        if (own.size() == 1) {
            fields.usual(own.get(0).value());
        }
        return describe(fields.hidden("territory"), by, host, List.of()).form();
    }

    CooperationDraft draft(Reading in) {
        return new CooperationDraft(
                in.integer("committee"),
                in.constant(CooperationKind.class, "kind"),
                in.text("title"),
                in.text("content"),
                in.date("startsOn"),
                in.date("endsOn"),
                numbers(in, ORGANIZATIONS),
                numbers(in, UNITS));
    }

    /** What the form for a change begins with. */
    Sent now(CooperationView it) {
        return Sent.nothing()
                .with("version", it.version())
                .with("kind", it.kind())
                .with("title", it.title())
                .with("startsOn", it.startsOn())
                .with("endsOn", it.endsOn())
                .with(UNITS, shown(it, Kind.RESIDENT_UNIT))
                .with(ORGANIZATIONS, shown(it, Kind.ORGANIZATION))
                .with("content", it.content());
    }

    Form edit(ActingPost by, Territory host, CooperationView it, Sent sent) {
        return describe(forms.of(PREFIX, sent).hidden("version"), by, host, it.parties())
                .form();
    }

    CooperationChange change(Reading in) {
        return new CooperationChange(
                in.constant(CooperationKind.class, "kind"),
                in.text("title"),
                in.text("content"),
                in.date("startsOn"),
                in.date("endsOn"),
                numbers(in, ORGANIZATIONS),
                numbers(in, UNITS));
    }

    /** That says what it brought; for one that is done it begins with what was said. */
    Form completion(CooperationView it, Sent sent) {
        return forms.of("cooperation.finish.", sent)
                .number("participants", true)
                .usual(Objects.toString(it.participants(), ""))
                .area("result", true, TEXT)
                .usual(Objects.toString(it.result(), ""))
                .area("benefit", false, TEXT)
                .usual(Objects.toString(it.benefit(), ""))
                .files("attachmentIds", false, FILES)
                .form()
                .within("finish");
    }

    CooperationCompletion completion(Reading in, List<UUID> files) {
        return new CooperationCompletion(in.integer("participants"), in.text("result"), in.text("benefit"), files);
    }

    Form cancellation(Sent sent) {
        return forms.of("cooperation.cancel.", sent)
                .text("reason", true, REASON)
                .form()
                .within("cancel");
    }

    CooperationCancellation cancellation(Reading in) {
        return new CooperationCancellation(in.text("reason"));
    }

    private FormFields describe(FormFields fields, ActingPost by, Territory host, List<Party> taken) {
        return fields.select("kind", true, says.choices(CooperationWords.KIND, CooperationKind.class))
                .text("title", true, TITLE)
                .date("startsOn", true)
                .date("endsOn", false)
                .checks(UNITS, false, with(units(by, host), taken, Kind.RESIDENT_UNIT))
                .checks(ORGANIZATIONS, false, with(below(by, host), taken, Kind.ORGANIZATION))
                .area("content", false, TEXT);
    }

    private List<Choice> units(ActingPost by, Territory host) {
        return units
                .list(by, new ResidentUnitQuery(host.code().digits(), true, null, null), Paging.first(Paging.MOST))
                .items()
                .stream()
                .map(it -> new Choice(String.valueOf(it.id()), it.name()))
                .toList();
    }

    /** Of a street the committees of its communities, of a community the units of its grids. */
    private List<Choice> below(ActingPost by, Territory host) {
        if (host.level() == Level.COMMUNITY) {
            return organizations(by, host, true, PartyKind.GRID_PARTY_UNIT);
        }
        var own = host.code().digits();
        return list(by, host, true, PartyKind.REGIONAL_COMMITTEE)
                .filter(it -> !it.territory().equals(own))
                .map(it -> new Choice(String.valueOf(it.id()), it.name()))
                .toList();
    }

    private List<Choice> organizations(ActingPost by, Territory top, boolean below, PartyKind kind) {
        return list(by, top, below, kind)
                .map(it -> new Choice(String.valueOf(it.id()), it.name()))
                .toList();
    }

    private Stream<PartyOrganizationView> list(ActingPost by, Territory top, boolean below, PartyKind kind) {
        var query = new PartyQuery(top.code().digits(), below, kind, null, null);
        return parties.list(by, query, Paging.first(Paging.MOST)).items().stream();
    }

    /** The choices, and who takes part although not among them. */
    private static List<Choice> with(List<Choice> choices, List<Party> taken, Kind kind) {
        return Stream.concat(
                        choices.stream(),
                        taken.stream()
                                .filter(it -> it.kind() == kind)
                                .map(it -> new Choice(String.valueOf(it.id()), it.name())))
                .distinct()
                .toList();
    }

    private static String shown(CooperationView it, Kind kind) {
        return it.parties().stream()
                .filter(party -> party.kind() == kind)
                .map(party -> String.valueOf(party.id()))
                .collect(Collectors.joining(","));
    }

    private static List<@Nullable Integer> numbers(Reading in, String name) {
        return in.all(name).stream()
                .filter(it -> {
                    var number = it.matches("\\d{1,9}");
                    in.when(!number, name, "not-a-number", it);
                    return number;
                })
                .<@Nullable Integer>map(Integer::valueOf)
                .toList();
    }
}
