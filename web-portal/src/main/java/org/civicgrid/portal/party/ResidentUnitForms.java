package org.civicgrid.portal.party;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.party.ResidentUnitChange;
import org.civicgrid.governance.party.ResidentUnitDraft;
import org.civicgrid.governance.party.ResidentUnitView;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.FormFields;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.register.RegisterPlaces;
import org.civicgrid.portal.register.RegisterWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The forms of a resident unit, and what they say. */
@Component
@RequiredArgsConstructor
class ResidentUnitForms {

    private static final String PREFIX = "party.unit.form.";
    private static final String CONFIRMED = "confirmed";
    private static final int NAME = 80;
    private static final int CODE = 18;
    private static final int LONG = 200;
    private static final int RESOURCES = 1000;

    private final RegisterPlaces places;
    private final RegisterWords words;
    private final MessageSource messages;

    /** For a new one in a territory or below. */
    Form create(Territory top, Sent sent, Map<String, String> faults) {
        var fields = new FormFields(messages, PREFIX, sent, faults)
                .telling("place", "territory")
                .select("place", true, places.sites(top))
                .hidden("territory");
        return describe(fields).date("from", false).form();
    }

    static ResidentUnitDraft draft(Sent sent) {
        return new ResidentUnitDraft(
                sent.text("name"),
                sent.text("creditCode"),
                isConfirmed(sent),
                sent.text("place"),
                sent.text("contact"),
                sent.text("resources"),
                sent.date("from"));
    }

    /** What a form for a change begins with. */
    static Sent now(ResidentUnitView it) {
        return Sent.nothing()
                .with("version", it.version())
                .with("name", it.name())
                .with("creditCode", it.creditCode())
                .with(CONFIRMED, it.creditCodeConfirmed())
                .with("contact", it.contact())
                .with("resources", it.resources());
    }

    Form change(Sent sent, Map<String, String> faults) {
        return describe(new FormFields(messages, PREFIX, sent, faults).hidden("version"))
                .form();
    }

    static ResidentUnitChange change(Sent sent) {
        return new ResidentUnitChange(
                sent.text("name"),
                sent.text("creditCode"),
                isConfirmed(sent),
                sent.text("contact"),
                sent.text("resources"));
    }

    private FormFields describe(FormFields fields) {
        return fields.text("name", true, NAME)
                .text("creditCode", true, CODE)
                .checks(CONFIRMED, false, List.of(new Choice("true", words.of(PREFIX + "confirmed.yes"))))
                .text("contact", false, LONG)
                .area("resources", false, RESOURCES);
    }

    private static boolean isConfirmed(Sent sent) {
        return "true".equals(sent.text(CONFIRMED));
    }
}
