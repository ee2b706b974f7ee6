package org.civicgrid.portal.duty;

import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.duty.RefusalGround;
import org.civicgrid.governance.duty.RefusalLedger;
import org.civicgrid.governance.duty.RefusalQuery;
import org.civicgrid.governance.duty.RefusalRecord;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.register.RegisterPlaces;
import org.springframework.stereotype.Component;

/** Puts the ledger of refusals together. */
@Component
@RequiredArgsConstructor
class RefusalPages {

    static final String PATH = "/duty/refusals";

    private static final String GROUND = "duty.ground.";
    private static final int PAGE = 20;

    private final RefusalLedger ledger;
    private final RegisterPlaces places;
    private final DutyWords words;
    private final Forms forms;

    KeysetPage<RefusalRecord> find(ActingPost by, Sent sent) {
        var query = sent.read(in -> new RefusalQuery(
                in.text("territory"), in.constant(RefusalGround.class, "ground"), in.date("since"), in.date("until")));
        return ledger.list(by, query, new Paging(PAGE, sent.text("after")));
    }

    RefusalPage page(ActingPost by, Sent sent, KeysetPage<RefusalRecord> found) {
        var top = places.require(by, sent.faults().containsKey("territory") ? null : sent.text("territory"));
        var asked = sent.only("territory", "ground", "since", "until");
        var after = found.next();
        return new RefusalPage(
                forms.of("duty.filter.", sent.withDefault("territory", top.code()))
                        .select("territory", false, words.around(by, top))
                        .select("ground", false, words.choices(GROUND, RefusalGround.class))
                        .date("since", false)
                        .date("until", false)
                        .form(),
                !asked.values().isEmpty(),
                found.items().stream().map(this::line).toList(),
                after == null ? null : Addresses.of(PATH, asked.with("after", after)));
    }

    private RefusalPage.Line line(RefusalRecord it) {
        var imported = it.route() == Action.REPORT;
        return new RefusalPage.Line(
                it.at(),
                it.subject(),
                imported || it.madeUp() ? null : "/cases/" + it.subject(),
                words.type(it.typeCode()),
                imported ? words.of("duty.route.import") : words.of("action." + it.route()),
                it.department(),
                it.street() + " · " + it.community(),
                words.of(GROUND + it.ground()),
                it.ground() == RefusalGround.NEGATIVE_LIST ? "warn" : "plain",
                it.clause(),
                it.madeUp());
    }
}
