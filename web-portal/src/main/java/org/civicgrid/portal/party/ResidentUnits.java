package org.civicgrid.portal.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.audit.AuditLine;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.party.PartyDirectory;
import org.civicgrid.governance.party.PartyKind;
import org.civicgrid.governance.party.PartyQuery;
import org.civicgrid.governance.party.ResidentUnitDirectory;
import org.civicgrid.governance.party.ResidentUnitRegister;
import org.civicgrid.governance.party.ResidentUnitView;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.register.RecordPage.Link;
import org.civicgrid.portal.register.RecordPage.Links;
import org.civicgrid.portal.register.Register;
import org.civicgrid.portal.register.RegisterPlaces;
import org.civicgrid.portal.register.RegisterWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register of resident units on the screen. */
@Component
@RequiredArgsConstructor
class ResidentUnits implements Register<ResidentUnitView> {

    static final String PATH = Parties.PATH + "/resident-units";
    static final Face FACE = new Face(PATH, "party.units", true, false, Permission.PARTY_EDIT);

    private final ResidentUnitDirectory directory;
    private final ResidentUnitRegister register;
    private final PartyDirectory parties;
    private final ResidentUnitForms forms;
    private final RegisterPlaces places;
    private final RegisterWords words;

    @Override
    public Face face() {
        return FACE;
    }

    @Override
    public String href(Territory territory) {
        return Addresses.of(PATH, Map.of("territory", territory.code()));
    }

    @Override
    public ResidentUnitView find(ActingPost by, int id) {
        return directory.find(by, id);
    }

    @Override
    public List<AuditLine> history(ActingPost by, int id) {
        return directory.history(by, id);
    }

    @Override
    public Portrait portrait(ActingPost by, ResidentUnitView it) {
        var own = own(by, it);
        var add = new Link(
                Addresses.of(Parties.PATH + "/new", Map.of("residentUnit", it.id())), words.of("party.unit.add"));
        return new Portrait(
                words.of("party.unit"),
                null,
                List.of(
                        words.fact("party.unit.code", it.creditCode()),
                        words.fact(
                                "party.unit.check", it.creditCodeConfirmed() ? words.of("party.unit.confirmed") : null),
                        words.fact("register.place", it.territoryName()),
                        words.fact("register.contact", it.contact()),
                        words.fact("party.unit.resources", it.resources())),
                List.of(new Links(words.of("party.unit.party"), own)),
                own.isEmpty() ? add : null);
    }

    /** The unit's own Party organisation, if it has one. */
    private List<Link> own(ActingPost by, ResidentUnitView unit) {
        var query = new PartyQuery(unit.territory(), false, PartyKind.RESIDENT_UNIT_PARTY, null, null);
        return parties.list(by, query, Paging.first(Paging.MOST)).items().stream()
                .filter(it -> Integer.valueOf(unit.id()).equals(it.residentUnit()))
                .map(it -> new Link(Parties.FACE.href(it), it.name()))
                .toList();
    }

    @Override
    public Draft draft(ActingPost by, Sent sent) {
        var top = places.require(by, sent.text("territory"));
        return new Draft(
                top, words.of("party.unit.new"), words.of("party.unit.new.hint", top.name()), forms.create(top, sent));
    }

    @Override
    public ResidentUnitView create(ActingPost by, Sent sent) {
        return register.create(by, sent.read(ResidentUnitForms::draft));
    }

    @Override
    public Form form(ActingPost by, ResidentUnitView it, Sent sent) {
        return forms.change(sent);
    }

    @Override
    public Sent now(ResidentUnitView it) {
        return ResidentUnitForms.now(it);
    }

    @Override
    public ResidentUnitView change(ActingPost by, int id, int version, Sent sent) {
        return register.change(by, id, version, sent.read(ResidentUnitForms::change));
    }

    @Override
    public ResidentUnitView end(ActingPost by, int id, int version, @Nullable LocalDate day, @Nullable String reason) {
        return register.end(by, id, version, day, reason);
    }
}
