package org.civicgrid.portal.party;

import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.party.ResidentResourceView;
import org.civicgrid.governance.party.ResidentUnitDirectory;
import org.civicgrid.governance.party.ResidentUnitQuery;
import org.civicgrid.governance.party.ResourceChange;
import org.civicgrid.governance.party.ResourceDraft;
import org.civicgrid.governance.party.ResourceKind;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.FormFields;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.register.RegisterForms;
import org.civicgrid.portal.register.RegisterWords;
import org.springframework.stereotype.Component;

/** The forms of what a resident unit offers, and what they say. */
@Component
@RequiredArgsConstructor
class ResourceForms implements RegisterForms<ResidentResourceView, ResourceDraft, ResourceChange> {

    private static final String PREFIX = "resource.form.";
    private static final int DESCRIPTION = 1000;
    private static final int TIME = 100;

    private final ResidentUnitDirectory units;
    private final RegisterWords words;
    private final Forms forms;

    /** Of a unit of the territory. */
    @Override
    public Form create(ActingPost by, Territory top, Sent sent) {
        var query = new ResidentUnitQuery(top.code().digits(), true, null, null);
        var choices = units.list(by, query, Paging.first(Paging.MOST)).items().stream()
                .map(it -> new Choice(String.valueOf(it.id()), it.name()))
                .toList();
        var fields =
                forms.of(PREFIX, sent).select("residentUnit", true, choices).hidden("territory");
        return describe(fields).date("from", false).form();
    }

    @Override
    public ResourceDraft draft(Reading in) {
        return new ResourceDraft(
                in.integer("residentUnit"),
                in.constant(ResourceKind.class, "kind"),
                in.text("description"),
                in.text("available"),
                in.date("from"));
    }

    @Override
    public Sent now(ResidentResourceView it) {
        return Sent.nothing()
                .with("kind", it.kind())
                .with("description", it.description())
                .with("available", it.available());
    }

    @Override
    public Form edit(ActingPost by, ResidentResourceView it, Sent sent) {
        return describe(forms.of(PREFIX, sent).hidden("version")).form();
    }

    @Override
    public ResourceChange change(Reading in) {
        return new ResourceChange(
                in.constant(ResourceKind.class, "kind"), in.text("description"), in.text("available"));
    }

    private FormFields describe(FormFields fields) {
        return fields.select("kind", true, words.choices(Resources.KIND, ResourceKind.class))
                .area("description", true, DESCRIPTION)
                .text("available", false, TIME);
    }
}
