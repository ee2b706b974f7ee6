package org.civicgrid.portal.duty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.duty.AdmissionActInput;
import org.civicgrid.governance.duty.AdmissionAction;
import org.civicgrid.governance.duty.AdmissionApplicationView;
import org.civicgrid.governance.duty.AdmissionDesk;
import org.civicgrid.governance.duty.AdmissionEvent;
import org.civicgrid.governance.duty.AdmissionInput;
import org.civicgrid.governance.duty.AdmissionProcess;
import org.civicgrid.governance.duty.AdmissionStep;
import org.civicgrid.governance.duty.ApplicationStatus;
import org.civicgrid.governance.duty.Stance;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Fact;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.frame.TimelineItem;
import org.civicgrid.portal.frame.TimelinePrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of applications together; buttons are read from {@link AdmissionProcess}. */
@Component
@RequiredArgsConstructor
class ApplicationPages {

    static final String PATH = "/duty/applications";

    private static final String STATUS = "duty.status.";
    private static final String ACTION = "duty.action.";
    private static final int PAGE = 20;
    private static final int TEXT = 1000;
    private static final int UNIT = 80;
    private static final int AMOUNT = 20;
    private static final Set<AdmissionAction> DANGEROUS = EnumSet.of(AdmissionAction.REJECT, AdmissionAction.WITHDRAW);

    private final AdmissionDesk desk;
    private final TimelinePrinter timeline;
    private final DutyWords words;
    private final Formats formats;
    private final Forms forms;

    KeysetPage<AdmissionApplicationView> find(ActingPost by, Sent sent) {
        return desk.list(
                by,
                sent.read(in -> in.constant(ApplicationStatus.class, "status")),
                new Paging(PAGE, sent.text("after")));
    }

    ApplicationListPage page(ActingPost by, Sent sent, KeysetPage<AdmissionApplicationView> found) {
        var asked = sent.only("status");
        var after = found.next();
        return new ApplicationListPage(
                forms.of("duty.filter.", sent)
                        .select("status", false, words.choices(STATUS, ApplicationStatus.class))
                        .form(),
                !asked.values().isEmpty(),
                found.items().stream().map(this::line).toList(),
                after == null ? null : Addresses.of(PATH, asked.with("after", after)),
                by.may(Permission.DUTY_APPLY) ? PATH + "/new" : null);
    }

    private ApplicationListPage.Line line(AdmissionApplicationView it) {
        return new ApplicationListPage.Line(
                PATH + "/" + it.id(),
                it.title(),
                it.department(),
                words.of(STATUS + it.status()),
                tone(it.status()),
                words.where(it.communities()),
                formats.date(it.from()),
                it.decideBy() == null ? null : formats.instant(it.decideBy()),
                it.overdue(),
                next(it) == null ? null : words.of(ACTION + next(it)));
    }

    private static String tone(ApplicationStatus status) {
        return switch (status) {
            case ACTIVE, APPROVED -> "ok";
            case REJECTED, WITHDRAWN, EXPIRED -> "warn";
            case SUBMITTED, UNDER_REVIEW -> "brand";
            case DRAFT -> "plain";
        };
    }

    /** The first act that leads on; null when nothing does but withdrawing, which stays a link. */
    private static @Nullable AdmissionAction next(AdmissionApplicationView it) {
        return it.possible().stream()
                .filter(action -> action != AdmissionAction.EDIT && action != AdmissionAction.WITHDRAW)
                .findFirst()
                .orElse(null);
    }

    /** @param sent the form of an act that was tried, or what was asked for */
    ApplicationPage record(ActingPost by, int id, @Nullable AdmissionAction tried, Sent sent) {
        var it = desk.find(by, id);
        var acts = it.possible().stream()
                .filter(action -> action != AdmissionAction.EDIT)
                .toList();
        var chosen = tried != null && acts.contains(tried) ? tried : next(it);
        var href = PATH + "/" + id;
        return new ApplicationPage(
                it.title(),
                words.of(STATUS + it.status()),
                tone(it.status()),
                it.madeUp(),
                it.decideBy() == null ? null : words.of("duty.decide-by", formats.instant(it.decideBy())),
                it.overdue(),
                words.trail("duty.tab.applications", PATH, it.title()),
                facts(it),
                means(it),
                it.possible().contains(AdmissionAction.EDIT) ? href + "/edit" : null,
                chosen == null ? null : act(it, chosen, href, sent),
                acts.stream()
                        .filter(action -> action != chosen)
                        .map(action ->
                                new ApplicationPage.Other(words.of(ACTION + action), href + "?act=" + action + "#act"))
                        .toList(),
                timeline.print(desk.history(by, id).stream().map(this::item).toList()),
                it.version());
    }

    private List<Fact> facts(AdmissionApplicationView it) {
        return List.of(
                fact("department", it.department()),
                fact("clause", it.clause()),
                fact("basis", it.basis()),
                fact("types", words.types(it.typePatterns())),
                fact("frequency", words.of("duty.frequency." + it.frequency())),
                fact("forms", String.valueOf(it.forms())),
                fact("where", words.where(it.communities())),
                fact("days", words.days(it.from(), it.to())),
                fact("submitted", it.submittedAt() == null ? "—" : formats.longInstant(it.submittedAt())));
    }

    private List<Fact> means(AdmissionApplicationView it) {
        var means = it.means();
        return means == null
                ? List.of()
                : List.of(
                        fact("persons", words.of("duty.persons", means.persons())),
                        fact("amount", words.of("duty.yuan", means.amount().toPlainString())),
                        fact("fromUnit", means.fromUnit()));
    }

    private Fact fact(String key, String value) {
        return new Fact(words.of("duty.fact." + key), value);
    }

    private ApplicationPage.Act act(AdmissionApplicationView it, AdmissionAction action, String href, Sent sent) {
        var requires = AdmissionProcess.table().stream()
                .filter(row -> row.action() == action && row.from() == it.status())
                .map(AdmissionStep::requires)
                .findFirst()
                .orElse(Set.of());
        return new ApplicationPage.Act(
                words.of(ACTION + action),
                href + "/acts/" + action.slug(),
                form(requires, sent),
                DANGEROUS.contains(action));
    }

    private Form form(Set<AdmissionInput> requires, Sent sent) {
        var fields = forms.of("duty.act.", sent);
        if (requires.contains(AdmissionInput.STANCE)) {
            fields.radio("stance", true, words.choices("duty.stance.", Stance.class));
        }
        if (requires.contains(AdmissionInput.MEANS)) {
            fields.number("persons", true).text("amount", true, AMOUNT).text("fromUnit", true, UNIT);
        }
        return fields.area("text", requires.contains(AdmissionInput.TEXT), TEXT).form();
    }

    private TimelineItem item(AdmissionEvent it) {
        var facts = new ArrayList<Fact>();
        if (it.stance() != null) {
            facts.add(fact("stance", words.of("duty.stance." + it.stance())));
        }
        return new TimelineItem(
                it.at(),
                words.of(ACTION + it.action()),
                it.from() == it.to() ? null : words.of(STATUS + it.to()),
                it.actor(),
                it.text(),
                false,
                facts);
    }

    /** Reads what comes with an act. */
    static AdmissionActInput input(Reading in) {
        return new AdmissionActInput(
                in.text("text"),
                in.constant(Stance.class, "stance"),
                in.integer("persons"),
                amount(in),
                in.text("fromUnit"));
    }

    private static @Nullable BigDecimal amount(Reading in) {
        var text = in.text("amount");
        var plain = text != null && text.matches("\\d{1,16}(\\.\\d{1,2})?");
        in.when(text != null && !plain, "amount", "admission-amount", text);
        return plain ? new BigDecimal(Objects.requireNonNull(text)) : null;
    }

    FormPage draft(ActingPost by, Sent sent) {
        var title = words.of("duty.application.add");
        return new FormPage(
                title,
                words.of("duty.application.lead"),
                words.trail("duty.tab.applications", PATH, title),
                form(by, sent.withDefault("from", desk.earliest())),
                PATH,
                PATH);
    }

    FormPage edit(ActingPost by, AdmissionApplicationView it, Sent sent) {
        var title = words.of("duty.application.edit");
        var href = PATH + "/" + it.id();
        return new FormPage(
                title,
                words.of("duty.application.lead"),
                words.trail("duty.tab.applications", PATH, it.title()),
                form(by, sent),
                href + "/edit",
                href);
    }

    private Form form(ActingPost by, Sent sent) {
        return words.terms(forms.of("duty.form.", sent).hidden("version"), by, false)
                .form();
    }

    /** What stands in the form of a draft at first. */
    static Sent now(AdmissionApplicationView it) {
        return Sent.nothing()
                .with("version", it.version())
                .with("title", it.title())
                .with("typePatterns", DutyWords.typed(it.typePatterns()))
                .with("clause", it.clause())
                .with("basis", it.basis())
                .with("frequency", it.frequency())
                .with("forms", it.forms())
                .with("from", it.from())
                .with("to", it.to())
                .with("communities", String.join(",", it.communityCodes()));
    }
}
