package org.civicgrid.portal.desk;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.access.Reach;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.ActionInput;
import org.civicgrid.governance.casework.CaseProcess;
import org.civicgrid.governance.casework.GovernanceDomain;
import org.civicgrid.governance.casework.SupervisionLedger;
import org.civicgrid.governance.casework.SupervisionLine;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.governance.worktime.WorkingCalendars;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.frame.InputField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the ledger of supervision together. */
@Component
@RequiredArgsConstructor
class SupervisionPages {

    private static final int PAGE = 20;

    private final Forms forms;
    private final SupervisionLedger ledger;
    private final ForceRegister force;
    private final TerritoryRegistry territories;
    private final BrowsableMap map;
    private final WorkingCalendars calendars;
    private final Lamps lamps;
    private final Formats formats;
    private final Words words;
    private final Clock clock;

    /** The page, with what the last try sent and what was wrong with it. */
    SupervisionPage of(ActingPost by, SupervisionQuery query, Sent sent) {
        var tab = query.known();
        var found = find(by, tab, query);
        var acts = CaseProcess.isFor(by.role(), Action.SUPERVISE);
        var chosen = BulkRound.chosen(sent);
        var none = found.items().isEmpty();
        return new SupervisionPage(
                by.unitName(),
                tab,
                tabs(by, query, tab),
                kept(query),
                filter(by, query),
                query.filtered(),
                SupervisionQuery.bare(tab),
                found.items().stream().map(line -> row(line, chosen)).toList(),
                found.next() == null ? null : query.address(tab, found.next()),
                none ? query.filtered() ? "filtered" : "nothing" : null,
                acts,
                demand(acts, sent),
                lamps.now(),
                lamps.openUntil());
    }

    private KeysetPage<SupervisionLine> find(ActingPost by, String tab, SupervisionQuery query) {
        var paging = new Paging(PAGE, query.after());
        return switch (tab) {
            case "owed" -> ledger.owed(by, query.filter(), paging);
            case "all" -> ledger.all(by, query.filter(), paging);
            default -> ledger.overdue(by, query.filter(), paging);
        };
    }

    private List<WorklistTab> tabs(ActingPost by, SupervisionQuery query, String current) {
        return SupervisionQuery.TABS.stream()
                .map(tab -> WorklistTab.of(
                        tab,
                        query.address(tab, null),
                        query.after() == null ? count(by, query, tab) : null,
                        tab.equals(current)))
                .toList();
    }

    private @Nullable Long count(ActingPost by, SupervisionQuery query, String tab) {
        return switch (tab) {
            case "overdue" -> ledger.countOverdue(by, query.filter());
            case "owed" -> ledger.countOwed(by, query.filter());
            default -> null;
        };
    }

    private List<InputField> kept(SupervisionQuery query) {
        return forms
                .of("", query.sent())
                .hidden("tab")
                .hidden("territory")
                .hidden("unit")
                .hidden("domain")
                .hidden("after")
                .form()
                .fields()
                .stream()
                .filter(field -> !field.value().isEmpty())
                .toList();
    }

    private List<InputField> filter(ActingPost by, SupervisionQuery query) {
        var fields = forms.of("desk.filter.", query.sent()).hidden("tab");
        var home = map.home(by);
        var places = home.level().compareTo(Level.GRID) >= 0 ? List.<Territory>of() : territories.children(home);
        if (!places.isEmpty()) {
            fields.select(
                    "territory",
                    false,
                    places.stream()
                            .map(it -> new Choice(it.code().digits(), it.shortName()))
                            .toList());
        }
        if (by.reach().scope() != Reach.Scope.DEPARTMENT) {
            fields.select("unit", false, units(home, places));
        }
        return fields.select("domain", false, words.choices("domain.", GovernanceDomain.values()))
                .form()
                .within("filter")
                .fields();
    }

    /** Who may lead here: the district's departments, the place's own units, and those one level below. */
    private List<Choice> units(Territory home, List<Territory> below) {
        var district = territories.require(home.jurisdiction().districtId());
        var places = Stream.concat(
                        Stream.of(district, home).distinct(),
                        below.stream().filter(it -> it.level().compareTo(Level.GRID) < 0))
                .toList();
        return force.unitsAt(places).stream()
                .filter(unit -> unit.kind() == UnitKind.DEPARTMENT || unit.territoryId() != district.id())
                .map(unit -> new Choice(unit.code(), unit.name()))
                .toList();
    }

    private Form demand(boolean acts, Sent sent) {
        var fields = forms.of(
                "supervision.",
                sent.withDefault("text", words.of("supervision.text.usual")).withDefault("until", inOneWorkingDay()));
        return acts
                ? fields.text("text", false, ActionInput.LONGEST_TEXT)
                        .moment("until", false)
                        .form()
                : fields.form();
    }

    private String inOneWorkingDay() {
        var due = calendars.current().plusWorkingDays(clock.instant(), 1).truncatedTo(ChronoUnit.MINUTES);
        return LocalDateTime.ofInstant(due, CalendarZone.SHANGHAI).toString();
    }

    private SupervisionRow row(SupervisionLine line, List<String> chosen) {
        var it = line.it();
        var supervision = line.supervision();
        var reply = supervision == null ? null : reply(it.stage().isOpen(), supervision);
        return new SupervisionRow(
                it.number(),
                it.title(),
                lamps.of(it),
                words.of("stage.", it.stage()),
                WorklistController.tone(it.stage()),
                it.holderUnit() == null ? it.leadUnit() : it.holderUnit(),
                line.urged() == 0 ? null : words.of("supervision.urged", line.urged()),
                line.lastUrged(),
                supervision == null ? null : supervision.by(),
                supervision == null ? null : supervision.at(),
                supervision == null ? null : supervision.replyDue(),
                reply == null ? null : words.of("supervision.reply." + reply),
                reply == null
                        ? "plain"
                        : reply.equals("late") || reply.equals("missing")
                                ? "bad"
                                : reply.equals("owed") ? "warn" : "ok",
                supervision == null ? null : said(supervision),
                it.stage().isOpen(),
                "owed".equals(reply) || "missing".equals(reply),
                chosen.contains(it.number()));
    }

    /** owed, missing (overdue), in-time, late, or none when the case went on without a reply. */
    private String reply(boolean open, SupervisionLine.Supervision it) {
        var late = it.late(clock.instant());
        if (it.repliedAt() == null) {
            return open ? late ? "missing" : "owed" : "none";
        }
        return late ? "late" : "in-time";
    }

    private String said(SupervisionLine.Supervision it) {
        var asked = it.text() == null ? "" : words.of("supervision.asked", it.text());
        var answered =
                it.reply() == null ? "" : words.of("supervision.answered", formats.instant(it.repliedAt()), it.reply());
        return (asked + "\n" + answered).strip();
    }
}
