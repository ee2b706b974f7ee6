package org.civicgrid.portal.membership;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.membership.HomeKind;
import org.civicgrid.governance.membership.RegistrationChange;
import org.civicgrid.governance.membership.RegistrationDraft;
import org.civicgrid.governance.membership.RegistrationMove;
import org.civicgrid.governance.membership.RegistrationView;
import org.civicgrid.governance.party.PartyDirectory;
import org.civicgrid.governance.party.PartyKind;
import org.civicgrid.governance.party.PartyQuery;
import org.civicgrid.governance.party.ResidentUnitDirectory;
import org.civicgrid.governance.party.ResidentUnitQuery;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.register.RegisterForms;
import org.civicgrid.portal.register.RegisterPlaces;
import org.civicgrid.portal.register.RegisterWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms of a registration, and what they say. */
@Component
@RequiredArgsConstructor
class RegistrationForms implements RegisterForms<RegistrationView, RegistrationDraft, RegistrationChange> {

    private static final String PREFIX = "registration.form.";
    private static final String HOME = "home";
    private static final String SERVICES = "services";
    private static final String UNIT = "unit-";
    private static final String ORGANIZATION = "organization-";
    private static final int NAME = 40;
    private static final int PHONE = 40;
    private static final int LONG = 80;

    private final PartyDirectory parties;
    private final ResidentUnitDirectory units;
    private final ServiceNames services;
    private final RegisterPlaces places;
    private final RegisterWords words;
    private final Forms forms;

    @Override
    public Form create(ActingPost by, Territory top, Sent sent) {
        return forms.of(PREFIX, sent)
                .telling("place", "territory")
                .text("name", true, NAME)
                .text("phone", true, PHONE)
                .select("place", true, places.sites(top))
                .hidden("territory")
                .select(HOME, false, homes(by, top))
                .text("elsewhere", false, LONG)
                .checks(SERVICES, false, services.choices(by, List.of()))
                .date("from", false)
                .checks("consent", true, List.of(new Choice("true", words.of(PREFIX + "consent.yes"))))
                .form();
    }

    @Override
    public RegistrationDraft draft(Reading in) {
        return new RegistrationDraft(
                in.text("name"),
                in.text("phone"),
                in.isChecked("consent"),
                in.text("place"),
                home(in, ORGANIZATION),
                home(in, UNIT),
                in.text("elsewhere"),
                services(in),
                in.date("from"));
    }

    /** Without name and number, which few may see; left empty they stay. */
    @Override
    public Sent now(RegistrationView it) {
        var home = it.home() == HomeKind.ORGANIZATION ? ORGANIZATION : UNIT;
        return Sent.nothing()
                .with(HOME, it.homeId() == null ? null : home + it.homeId())
                .with("elsewhere", it.homeId() == null ? it.homeName() : null)
                .with(SERVICES, it.services().stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    @Override
    public Form edit(ActingPost by, RegistrationView it, Sent sent) {
        return forms.of(PREFIX, sent)
                .hidden("version")
                .text("name", false, NAME)
                .hint(words.of("registration.keep", it.name()))
                .text("phone", false, PHONE)
                .hint(words.of("registration.keep", it.phone()))
                .select(HOME, false, with(homes(by, places.require(by, it.territory())), it))
                .text("elsewhere", false, LONG)
                .checks(SERVICES, false, services.choices(by, it.services()))
                .form();
    }

    @Override
    public RegistrationChange change(Reading in) {
        return new RegistrationChange(
                in.text("name"),
                in.text("phone"),
                home(in, ORGANIZATION),
                home(in, UNIT),
                in.text("elsewhere"),
                services(in));
    }

    /** Where somebody moves: anywhere on the post's map down to the grids of a community. */
    Form move(ActingPost by, Sent sent) {
        return forms.of("registration.move.", sent)
                .telling("place", "territory")
                .hidden("version")
                .select("place", true, places.sites(places.require(by, null)))
                .date("on", false)
                .form();
    }

    RegistrationMove move(Reading in) {
        return new RegistrationMove(in.text("place"), in.date("on"));
    }

    /** Resident units of the territory, and their own organisations. */
    private List<Choice> homes(ActingPost by, Territory top) {
        var code = top.code().digits();
        var some = Paging.first(Paging.MOST);
        return Stream.concat(
                        units.list(by, new ResidentUnitQuery(code, true, null, null), some).items().stream()
                                .map(it -> new Choice(UNIT + it.id(), it.name())),
                        parties
                                .list(by, new PartyQuery(code, true, PartyKind.RESIDENT_UNIT_PARTY, null, null), some)
                                .items()
                                .stream()
                                .map(it -> new Choice(ORGANIZATION + it.id(), it.name())))
                .toList();
    }

    /** The choices, and the home of somebody although it is not among them. */
    private static List<Choice> with(List<Choice> choices, RegistrationView it) {
        if (it.homeId() == null) {
            return choices;
        }
        var prefix = it.home() == HomeKind.ORGANIZATION ? ORGANIZATION : UNIT;
        return Stream.concat(choices.stream(), Stream.of(new Choice(prefix + it.homeId(), it.homeName())))
                .distinct()
                .toList();
    }

    private static @Nullable Integer home(Reading in, String prefix) {
        var home = in.textOrEmpty(HOME);
        var known = home.matches("(unit|organization)-\\d{1,9}");
        in.when(!home.isEmpty() && !known, HOME, "not-offered", home);
        return known && home.startsWith(prefix) ? Integer.valueOf(home.substring(prefix.length())) : null;
    }

    private static List<@Nullable Integer> services(Reading in) {
        var given = in.all(SERVICES);
        var numbers = given.stream().filter(it -> it.matches("\\d{1,9}")).toList();
        in.when(numbers.size() < given.size(), SERVICES, "not-offered", given);
        return numbers.stream().<@Nullable Integer>map(Integer::valueOf).toList();
    }
}
