package org.civicgrid.portal.party;

import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.party.PartyChange;
import org.civicgrid.governance.party.PartyDirectory;
import org.civicgrid.governance.party.PartyDraft;
import org.civicgrid.governance.party.PartyKind;
import org.civicgrid.governance.party.PartyOrganizationView;
import org.civicgrid.governance.party.PartyQuery;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.register.RegisterForms;
import org.civicgrid.portal.register.RegisterPlaces;
import org.civicgrid.portal.register.RegisterWords;
import org.springframework.stereotype.Component;

/** The forms of an organisation, and what they say. */
@Component
@RequiredArgsConstructor
class PartyForms implements RegisterForms<PartyOrganizationView, PartyDraft, PartyChange> {

    private static final String PREFIX = "party.form.";
    private static final int NAME = 80;
    private static final int CONTACT = 200;
    private static final List<PartyKind> PLACED =
            List.of(PartyKind.REGIONAL_COMMITTEE, PartyKind.GRID_PARTY_UNIT, PartyKind.MICRO_GRID_GROUP);

    private final PartyDirectory directory;
    private final RegisterPlaces places;
    private final RegisterWords words;
    private final Forms forms;

    /** For a new one in a territory or below; with a resident unit in what was sent, for that unit's. */
    @Override
    public Form create(ActingPost by, Territory top, Sent sent) {
        var fields = forms.of(PREFIX, sent);
        if (sent.text("residentUnit") == null) {
            var sites = new ArrayList<>(places.sites(top));
            sites.addAll(places.microGrids(top));
            fields.telling("place", "territory", "microGrid")
                    .select("kind", true, words.choices(Parties.KIND, PLACED))
                    .select("place", true, sites);
        } else {
            fields.hidden("residentUnit").select("parent", false, committees(by, top));
        }
        return fields.hidden("territory")
                .text("name", true, NAME)
                .text("contact", false, CONTACT)
                .number("displayOrder", false)
                .date("from", false)
                .form();
    }

    @Override
    public PartyDraft draft(Reading in) {
        var unit = in.integer("residentUnit");
        var kind = unit == null ? in.constant(PartyKind.class, "kind") : PartyKind.RESIDENT_UNIT_PARTY;
        var inMicroGrid = kind == PartyKind.MICRO_GRID_GROUP;
        return new PartyDraft(
                kind,
                in.text("name"),
                inMicroGrid ? null : in.text("place"),
                inMicroGrid ? in.text("place") : null,
                unit,
                in.integer("parent"),
                in.text("contact"),
                in.integer("displayOrder"),
                in.date("from"));
    }

    @Override
    public Sent now(PartyOrganizationView it) {
        return Sent.nothing()
                .with("name", it.name())
                .with("contact", it.contact())
                .with("displayOrder", it.displayOrder())
                .with("parent", it.parent());
    }

    @Override
    public Form edit(ActingPost by, PartyOrganizationView it, Sent sent) {
        var fields = forms.of(PREFIX, sent).hidden("version");
        if (it.kind() == PartyKind.RESIDENT_UNIT_PARTY) {
            fields.select("parent", false, committees(by, places.require(by, it.territory())));
        } else {
            fields.hidden("parent");
        }
        return fields.text("name", true, NAME)
                .text("contact", false, CONTACT)
                .number("displayOrder", false)
                .form();
    }

    @Override
    public PartyChange change(Reading in) {
        return new PartyChange(in.text("name"), in.integer("parent"), in.text("contact"), in.integer("displayOrder"));
    }

    /** The committees of the community and of the street in which a place lies, as far as the post sees them. */
    private List<Choice> committees(ActingPost by, Territory place) {
        return places.way(by, place).stream()
                .filter(it -> it.level() == Level.STREET || it.level() == Level.COMMUNITY)
                .map(it -> new PartyQuery(it.code().digits(), false, PartyKind.REGIONAL_COMMITTEE, null, null))
                .flatMap(it -> directory.list(by, it, Paging.first(1)).items().stream())
                .map(it -> new Choice(String.valueOf(it.id()), it.name()))
                .toList();
    }
}
