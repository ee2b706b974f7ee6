package org.civicgrid.portal.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.duty.AdmissionItemView;
import org.civicgrid.governance.duty.AdmissionList;
import org.civicgrid.governance.duty.AdmissionQuery;
import org.civicgrid.governance.duty.AdmissionRegister;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.Fact;
import org.civicgrid.portal.register.RegisterHistory;
import org.civicgrid.portal.register.RegisterPlaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of the admission list together. */
@Component
@RequiredArgsConstructor
class ItemPages {

    static final String PATH = "/duty";
    static final String ITEMS = PATH + "/items";

    private static final String LIST = "duty.list.";
    private static final int PAGE = 50;
    private static final int WORDS = 80;
    private static final int REASON = 200;

    private final AdmissionRegister register;
    private final RegisterPlaces places;
    private final RegisterHistory histories;
    private final DutyWords words;
    private final Forms forms;

    /** The end of an item, as the form says it. */
    record Ending(
            int version, @Nullable LocalDate day, @Nullable String reason) {

        static Ending of(Reading in) {
            return new Ending(in.requiredInteger("version"), in.date("on"), in.text("reason"));
        }
    }

    KeysetPage<AdmissionItemView> find(ActingPost by, Sent sent) {
        var query = sent.read(in -> new AdmissionQuery(
                in.text("territory"),
                in.constant(AdmissionList.class, "list"),
                in.text("q"),
                in.isChecked("admitted"),
                in.isChecked("withForms"),
                in.date("on")));
        return register.list(by, query, new Paging(PAGE, sent.text("after")));
    }

    ItemListPage page(ActingPost by, Sent sent, KeysetPage<AdmissionItemView> found) {
        var top = places.require(by, sent.faults().containsKey("territory") ? null : sent.text("territory"));
        var asked = sent.only("territory", "list", "q", "on", "admitted", "withForms");
        var after = found.next();
        var filter = forms.of("duty.filter.", sent.with("territory", top.code()))
                .select("territory", false, words.around(by, top))
                .select("list", false, words.choices(LIST, AdmissionList.class))
                .text("q", false, WORDS)
                .date("on", false)
                .hidden("admitted")
                .hidden("withForms")
                .form();
        return new ItemListPage(
                top.name(),
                filter,
                !asked.values().isEmpty(),
                found.items().stream().map(this::line).toList(),
                after == null ? null : Addresses.of(PATH, asked.with("after", after)),
                by.may(Permission.DUTY_REVIEW) ? ITEMS + "/new" : null);
    }

    private ItemListPage.Line line(AdmissionItemView it) {
        return new ItemListPage.Line(
                ITEMS + "/" + it.id(),
                it.code(),
                it.title(),
                words.of(LIST + it.list()),
                tone(it.list()),
                it.clause(),
                words.of("duty.frequency." + it.frequency()),
                words.where(it.communities()),
                it.draft());
    }

    private static String tone(AdmissionList list) {
        return switch (list) {
            case STATUTORY -> "brand";
            case ASSIST -> "ok";
            case NEGATIVE -> "warn";
        };
    }

    ItemPage record(ActingPost by, int id, Sent ending) {
        var it = register.find(by, id);
        var to = it.to();
        var mayEnd = by.may(Permission.DUTY_REVIEW) && to == null && it.application() == null;
        return new ItemPage(
                it.code() + " " + it.title(),
                words.of(LIST + it.list()),
                tone(it.list()),
                it.draft(),
                it.madeUp(),
                to == null ? null : words.days(it.from(), to),
                words.trail("duty.tab.items", PATH, it.code()),
                List.of(
                        fact("clause", it.clause()),
                        fact("basis", it.basis()),
                        fact("types", words.types(it.typePatterns())),
                        fact("frequency", words.of("duty.frequency." + it.frequency())),
                        fact("forms", String.valueOf(it.forms())),
                        fact("where", words.where(it.communities())),
                        fact("department", Objects.requireNonNullElse(it.department(), "—")),
                        fact("days", words.days(it.from(), to))),
                it.application() == null ? null : ApplicationPages.PATH + "/" + it.application(),
                histories.print(register.history(by, id)),
                ITEMS + "/" + it.id(),
                it.version(),
                mayEnd ? end(ending) : null);
    }

    private Fact fact(String key, String value) {
        return new Fact(words.of("duty.fact." + key), value);
    }

    private Form end(Sent sent) {
        return forms.of("duty.end.", sent)
                .date("on", true)
                .text("reason", true, REASON)
                .form();
    }

    FormPage form(ActingPost by, Sent sent) {
        var kinds = Stream.of(AdmissionList.STATUTORY, AdmissionList.NEGATIVE)
                .map(it -> new Choice(it.name(), words.of(LIST + it)))
                .toList();
        var fields = forms.of("duty.form.", sent).select("list", true, kinds);
        var title = words.of("duty.item.add");
        return new FormPage(
                title,
                words.of("duty.item.add.lead"),
                words.trail("duty.tab.items", PATH, title),
                words.terms(fields, by, true).form(),
                ITEMS,
                PATH);
    }
}
