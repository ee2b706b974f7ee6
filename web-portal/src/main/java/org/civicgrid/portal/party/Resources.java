package org.civicgrid.portal.party;

import java.util.List;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.party.ResidentResourceView;
import org.civicgrid.governance.party.ResidentUnitDirectory;
import org.civicgrid.governance.party.ResourceChange;
import org.civicgrid.governance.party.ResourceDirectory;
import org.civicgrid.governance.party.ResourceDraft;
import org.civicgrid.governance.party.ResourceRegister;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.register.RecordPage.Link;
import org.civicgrid.portal.register.RecordPage.Links;
import org.civicgrid.portal.register.Register;
import org.civicgrid.portal.register.RegisterWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What resident units offer, on the screen. */
@Component
class Resources extends Register<ResidentResourceView, ResourceDraft, ResourceChange> {

    static final String PATH = Parties.PATH + "/resources";
    static final String KIND = "resource.kind.";
    static final Face FACE =
            new Face(PATH, "resource.title", "resource.new", "resource.new.hint", true, false, Permission.PARTY_EDIT);

    private final ResidentUnitDirectory units;
    private final RegisterWords words;

    Resources(
            ResourceDirectory directory,
            ResourceRegister register,
            ResourceForms forms,
            ResidentUnitDirectory units,
            RegisterWords words) {
        super(FACE, directory, register, forms);
        this.units = units;
        this.words = words;
    }

    @Override
    protected Portrait portrait(ActingPost by, ResidentResourceView it) {
        var kind = words.of(KIND + it.kind());
        var unit = new Link(ResidentUnits.PATH + "/" + it.residentUnit(), it.residentUnitName());
        return new Portrait(
                kind,
                null,
                List.of(
                        words.fact("register.kind", kind),
                        words.fact("resource.available", it.available()),
                        words.fact("resource.unit", it.residentUnitName()),
                        words.fact("register.contact", it.contact()),
                        words.fact("register.place", it.territoryName())),
                List.of(new Links(words.of("resource.unit"), List.of(unit))),
                null);
    }

    /** Where its unit is, or as everywhere. */
    @Override
    protected @Nullable String top(ActingPost by, Sent sent) {
        var unit = sent.text("territory") == null ? sent.read(in -> in.integer("residentUnit")) : null;
        return unit == null ? super.top(by, sent) : units.find(by, unit).territory();
    }
}
