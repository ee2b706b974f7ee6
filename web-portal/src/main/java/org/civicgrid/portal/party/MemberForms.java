package org.civicgrid.portal.party;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.organization.ForceDirectory;
import org.civicgrid.governance.party.CommitteeMemberView;
import org.civicgrid.governance.party.MemberChange;
import org.civicgrid.governance.party.MemberDraft;
import org.civicgrid.governance.party.MemberKind;
import org.civicgrid.governance.party.MemberRenewal;
import org.civicgrid.governance.party.ResidentUnitDirectory;
import org.civicgrid.governance.party.ResidentUnitQuery;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.FormFields;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.register.RegisterForms;
import org.civicgrid.portal.register.RegisterWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms of a member of a committee, and what they say. */
@Component
@RequiredArgsConstructor
class MemberForms implements RegisterForms<CommitteeMemberView, MemberDraft, MemberChange> {

    private static final String PREFIX = "committee.form.";
    private static final int NAME = 50;
    private static final int DUTY = 80;

    private final ResidentUnitDirectory units;
    private final ForceDirectory force;
    private final RegisterWords words;
    private final Forms forms;

    /** For a new one on the committee that was sent. */
    @Override
    public Form create(ActingPost by, Territory top, Sent sent) {
        var fields = forms.of(PREFIX, sent)
                .hidden("committee")
                .radio("kind", true, words.choices(CommitteeWords.KIND, MemberKind.class));
        return describing(by, top.code(), null, fields)
                .select("homeUnit", false, units(by, top.code()))
                .date("termFrom", false)
                .date("termTo", true)
                .form();
    }

    @Override
    public MemberDraft draft(Reading in) {
        return new MemberDraft(
                in.integer("committee"),
                in.constant(MemberKind.class, "kind"),
                in.text("name"),
                in.text("duty"),
                in.integer("displayOrder"),
                in.integer("homeUnit"),
                in.integer("person"),
                in.date("termFrom"),
                in.date("termTo"));
    }

    @Override
    public Sent now(CommitteeMemberView it) {
        return Sent.nothing()
                .with("name", it.name())
                .with("person", it.person())
                .with("duty", it.duty())
                .with("displayOrder", it.displayOrder())
                .with("homeUnit", it.homeUnit());
    }

    @Override
    public Form edit(ActingPost by, CommitteeMemberView it, Sent sent) {
        var at = new TerritoryCode(it.territory());
        var fields = describing(by, at, it, forms.of(PREFIX, sent).hidden("version"));
        if (it.kind() == MemberKind.PART_TIME) {
            fields.select("homeUnit", true, units(by, at));
        }
        return fields.form();
    }

    @Override
    public MemberChange change(Reading in) {
        return new MemberChange(
                in.text("name"),
                in.text("duty"),
                in.integer("displayOrder"),
                in.integer("homeUnit"),
                in.integer("person"));
    }

    /** For a further term. */
    Form renewal(Sent sent) {
        return forms.of(PREFIX, sent)
                .hidden("version")
                .date("termFrom", false)
                .hint(words.of("committee.renew.from.hint"))
                .date("termTo", true)
                .form();
    }

    static MemberRenewal renewal(Reading in) {
        return new MemberRenewal(in.date("termFrom"), in.date("termTo"));
    }

    private FormFields describing(
            ActingPost by, TerritoryCode at, @Nullable CommitteeMemberView now, FormFields fields) {
        return fields.text("name", false, NAME)
                .select("person", false, people(by, at, now))
                .text("duty", false, DUTY)
                .number("displayOrder", false);
    }

    /** Officers of the area, and who is linked now although he holds no post there any longer. */
    private List<Choice> people(ActingPost by, TerritoryCode at, @Nullable CommitteeMemberView now) {
        var choices = new ArrayList<>(force.officers(by, at).stream()
                .map(it -> new Choice(String.valueOf(it.id()), words.of("committee.post", it.name(), it.posts())))
                .toList());
        var linked = now == null || now.person() == null ? null : new Choice(String.valueOf(now.person()), now.name());
        if (linked != null && choices.stream().noneMatch(it -> it.value().equals(linked.value()))) {
            choices.add(0, linked);
        }
        return choices;
    }

    /** Every resident unit in the area of a committee. */
    private List<Choice> units(ActingPost by, TerritoryCode at) {
        var query = new ResidentUnitQuery(at.digits(), true, null, null);
        return Stream.iterate(
                        units.list(by, query, Paging.first(Paging.MOST)),
                        page -> page != null,
                        page -> page.next() == null
                                ? null
                                : units.list(by, query, new Paging(Paging.MOST, page.next())))
                .flatMap(page -> page.items().stream())
                .map(it ->
                        new Choice(String.valueOf(it.id()), words.of("committee.post", it.name(), it.territoryName())))
                .toList();
    }
}
