package org.civicgrid.portal.reform;

import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.reform.Reform;
import org.civicgrid.governance.reform.ReformOffice;
import org.civicgrid.governance.reform.ReformState;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.register.RegisterWords;
import org.springframework.stereotype.Component;

/** The list of boundary reforms: what is asked for, and the page that shows it. */
@Component
@RequiredArgsConstructor
class ReformLists {

    private static final int PAGE = 20;

    private final ReformOffice office;
    private final ReformFacts facts;
    private final RegisterWords words;
    private final Formats formats;
    private final Forms forms;

    KeysetPage<Reform> find(ActingPost by, Sent sent) {
        var state = sent.read(in -> in.constant(ReformState.class, "state"));
        return office.list(by, state, new Paging(PAGE, sent.text("after")));
    }

    /**
     * The page.
     *
     * @param found what the list holds; nothing when it was refused
     */
    ReformListPage page(ActingPost by, Sent sent, KeysetPage<Reform> found) {
        var asked = sent.only("state");
        var after = found.next();
        return new ReformListPage(
                forms.of("reform.filter.", sent)
                        .select("state", false, words.choices(ReformFacts.STATE, ReformState.class))
                        .form(),
                !asked.values().isEmpty(),
                found.items().stream().map(this::line).toList(),
                after == null ? null : Addresses.of(ReformPages.PATH, asked.with("after", after)),
                by.may(Permission.REFORM_DRAFT));
    }

    private ReformListPage.Line line(Reform it) {
        return new ReformListPage.Line(
                ReformPages.href(it.id()),
                it.title(),
                formats.date(it.effectiveOn()),
                facts.state(it),
                ReformFacts.tone(it),
                it.steps().size(),
                it.drafter(),
                Objects.requireNonNullElse(it.decider(), ""));
    }
}
