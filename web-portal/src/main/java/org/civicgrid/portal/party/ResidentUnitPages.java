package org.civicgrid.portal.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.party.PartyDirectory;
import org.civicgrid.governance.party.PartyKind;
import org.civicgrid.governance.party.PartyQuery;
import org.civicgrid.governance.party.ResidentUnitDirectory;
import org.civicgrid.governance.party.ResidentUnitView;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Fact;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.register.EndForms;
import org.civicgrid.portal.register.RecordPage;
import org.civicgrid.portal.register.RecordPage.Link;
import org.civicgrid.portal.register.RecordPage.Links;
import org.civicgrid.portal.register.RegisterHistory;
import org.civicgrid.portal.register.RegisterPlaces;
import org.civicgrid.portal.register.RegisterWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a resident unit together. */
@Component
@RequiredArgsConstructor
class ResidentUnitPages {

    static final String PATH = PartyPages.PATH + "/resident-units";

    private final ResidentUnitDirectory directory;
    private final PartyDirectory parties;
    private final PartyPages pages;
    private final RegisterPlaces places;
    private final RegisterHistory history;
    private final EndForms ends;
    private final RegisterWords words;
    private final Formats formats;

    /**
     * The page of a unit.
     *
     * @param sent the order to end it that was refused; nothing when none was
     */
    RecordPage record(ActingPost by, int id, Sent sent) {
        var it = directory.find(by, id);
        var editable = by.may(Permission.PARTY_EDIT) && it.validTo() == null;
        var own = own(by, it);
        return new RecordPage(
                it.name(),
                words.of("party.unit"),
                it.madeUp(),
                it.validTo() == null ? null : words.of("register.ended", formats.date(it.validTo())),
                true,
                pages.trail(by, places.require(by, it.territory()), it.name()),
                it.territory(),
                null,
                facts(it),
                List.of(new Links(words.of("party.unit.party"), own)),
                history.items(directory.history(by, id)),
                editable ? href(id) + "/edit" : null,
                editable && own.isEmpty()
                        ? new Link(
                                Addresses.of(PartyPages.PATH + "/new", Map.of("residentUnit", id)),
                                words.of("party.unit.add"))
                        : null,
                href(id),
                it.version(),
                editable ? ends.form(sent) : null);
    }

    private List<Link> own(ActingPost by, ResidentUnitView unit) {
        var query = new PartyQuery(unit.territory(), false, PartyKind.RESIDENT_UNIT_PARTY, null, null);
        return parties.list(by, query, Paging.first(Paging.MOST)).items().stream()
                .filter(it -> Integer.valueOf(unit.id()).equals(it.residentUnit()))
                .map(it -> new Link(PartyPages.href(it.id()), it.name()))
                .toList();
    }

    private List<Fact> facts(ResidentUnitView it) {
        var facts = new ArrayList<Fact>();
        add(facts, "register.name", it.name());
        add(facts, "party.unit.code", it.creditCode());
        add(facts, "party.unit.check", it.creditCodeConfirmed() ? words.of("party.unit.confirmed") : null);
        add(facts, "register.place", it.territoryName());
        add(facts, "register.contact", it.contact());
        add(facts, "party.unit.resources", it.resources());
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

    static String href(int id) {
        return PATH + "/" + id;
    }
}
