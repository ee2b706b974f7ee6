package org.civicgrid.portal.party;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.party.ResidentUnitChange;
import org.civicgrid.governance.party.ResidentUnitDraft;
import org.civicgrid.governance.party.ResidentUnitView;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.FormFields;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.register.RegisterForms;
import org.civicgrid.portal.register.RegisterPlaces;
import org.civicgrid.portal.register.RegisterWords;
import org.springframework.stereotype.Component;

/** The forms of a resident unit, and what they say. */
@Component
@RequiredArgsConstructor
class ResidentUnitForms implements RegisterForms<ResidentUnitView, ResidentUnitDraft, ResidentUnitChange> {

    private static final String PREFIX = "party.unit.form.";
    private static final String CONFIRMED = "confirmed";
    private static final int NAME = 80;
    private static final int CODE = 18;
    private static final int LONG = 200;

    private final RegisterPlaces places;
    private final RegisterWords words;
    private final Forms forms;

    @Override
    public Form create(ActingPost by, Territory top, Sent sent) {
        var fields = forms.of(PREFIX, sent)
                .telling("place", "territory")
                .select("place", true, places.sites(top))
                .hidden("territory");
        return describe(fields).date("from", false).form();
    }

    @Override
    public ResidentUnitDraft draft(Reading in) {
        return new ResidentUnitDraft(
                in.text("name"),
                in.text("creditCode"),
                isConfirmed(in),
                in.text("place"),
                in.text("contact"),
                in.date("from"));
    }

    @Override
    public Sent now(ResidentUnitView it) {
        return Sent.nothing()
                .with("name", it.name())
                .with("creditCode", it.creditCode())
                .with(CONFIRMED, it.creditCodeConfirmed())
                .with("contact", it.contact());
    }

    @Override
    public Form edit(ActingPost by, ResidentUnitView it, Sent sent) {
        return describe(forms.of(PREFIX, sent).hidden("version")).form();
    }

    @Override
    public ResidentUnitChange change(Reading in) {
        return new ResidentUnitChange(in.text("name"), in.text("creditCode"), isConfirmed(in), in.text("contact"));
    }

    private FormFields describe(FormFields fields) {
        return fields.text("name", true, NAME)
                .text("creditCode", true, CODE)
                .checks(CONFIRMED, false, List.of(new Choice("true", words.of(PREFIX + "confirmed.yes"))))
                .text("contact", false, LONG);
    }

    private static boolean isConfirmed(Reading in) {
        return in.isChecked(CONFIRMED);
    }
}
