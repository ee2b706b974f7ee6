package org.civicgrid.portal.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.account.AccountDirectory.NamedAccount;
import org.civicgrid.governance.audit.AuditLine;
import org.civicgrid.governance.audit.AuditReader;
import org.civicgrid.governance.audit.AuditVerification;
import org.civicgrid.governance.audit.ChainReport;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Fact;
import org.civicgrid.portal.frame.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the pages of the audit together. */
@Component
@RequiredArgsConstructor
class AuditPages {

    private static final List<String> SEARCHED =
            List.of("person", "account", "post", "act", "subjectKind", "subject", "from", "to");
    private static final int NAME = 60;
    private static final int REASON = 200;
    private static final int HEAD = 100;

    private final AuditReader reader;
    private final AuditVerification verification;
    private final ChainReportText reports;
    private final ForceRegister force;
    private final TerritoryRegistry territories;
    private final AuditWords words;
    private final Formats formats;
    private final Forms forms;

    /**
     * The list with all its forms.
     *
     * @param sent whichever of them was sent
     * @param found nothing when it was refused
     */
    AuditPage page(ActingPost by, Sent sent, KeysetPage<AuditLine> found, List<NamedAccount> namesakes) {
        var given = given(sent);
        return new AuditPage(
                search(by, sent),
                !given.isEmpty(),
                namesakes.stream().map(it -> namesake(given, it)).toList(),
                found.items().stream().map(this::line).toList(),
                found.next() == null ? null : address(given, Map.of("after", found.next())),
                given,
                own("audit.export.", "reason", sent, REASON),
                own("audit.verification.", "head", sent, HEAD),
                chain(by));
    }

    private Form search(ActingPost by, Sent sent) {
        var asked = new LinkedHashMap<>(sent.faults());
        asked.remove("reason");
        asked.remove("head");
        return forms.of("audit.search.", sent.refused(asked))
                .text("person", false, NAME)
                .select("act", false, choices(reader.acts(by), true))
                .select("subjectKind", false, choices(reader.subjectKinds(by), false))
                .text("subject", false, NAME)
                .date("from", false)
                .date("to", false)
                .text("post", false, NAME)
                .form();
    }

    private Form own(String prefix, String field, Sent sent, int max) {
        var fault = sent.faults().get(field);
        var shown = fault == null ? Sent.nothing() : sent.refused(Map.of(field, fault));
        return forms.of(prefix, shown).text(field, field.equals("reason"), max).form();
    }

    private List<Choice> choices(List<String> codes, boolean acts) {
        return codes.stream()
                .map(it -> new Choice(it, acts ? words.act(it) : words.subjectKind(it)))
                .toList();
    }

    /** How the chain stands. */
    AuditChainView chain(ActingPost by) {
        var seals = reader.seals(by);
        var standing = verification.standing(by);
        var running = standing.running();
        var report = standing.report();
        return new AuditChainView(
                seals.sealed() == 0
                        ? words.of("audit.chain.none")
                        : words.of(
                                "audit.chain.sealed",
                                formats.number(seals.sealed()),
                                formats.instant(seals.sealedUpTo())),
                seals.unsealed() == 0
                        ? words.of("audit.chain.no-tail")
                        : words.of(
                                "audit.chain.tail",
                                formats.number(seals.unsealed()),
                                formats.instant(seals.unsealedSince())),
                running != null,
                running == null ? 0 : running.done(),
                running == null ? 1 : Math.max(1, running.total()),
                report == null ? null : report.holds(),
                report == null ? List.of() : lines(report),
                standing.finishedAt(),
                standing.actor());
    }

    private List<String> lines(ChainReport report) {
        return reports.lines(report, LocaleContextHolder.getLocale());
    }

    /** One entry with everything that it says. */
    AuditEntryPage entry(AuditLine it) {
        return new AuditEntryPage(
                words.act(it.act()),
                List.of(new Crumb(words.of("menu.audit"), "/audit"), Crumb.here(String.valueOf(it.id()))),
                facts(it),
                changes(it),
                related(it));
    }

    private List<Fact> facts(AuditLine it) {
        var facts = new ArrayList<Fact>();
        add(facts, "audit.column.at", formats.longInstant(it.at()));
        add(facts, "audit.column.actor", it.actor());
        add(facts, "audit.column.act", words.act(it.act()) + " · " + it.act());
        add(facts, "audit.column.subject", subject(it));
        add(facts, "audit.column.territory", territories.nameOf(it.territoryId()));
        add(facts, "audit.column.reason", it.reason());
        add(facts, "audit.column.account", String.valueOf(it.accountId()));
        add(facts, "audit.column.post", String.valueOf(it.postId()));
        add(facts, "audit.column.id", String.valueOf(it.id()));
        add(facts, "audit.column.seal", it.seal() == null ? words.of("audit.unsealed") : String.valueOf(it.seal()));
        return facts;
    }

    private void add(List<Fact> facts, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(words.of(key), value));
        }
    }

    private static List<AuditEntryPage.Change> changes(AuditLine it) {
        var fields = new LinkedHashSet<>(it.before().keySet());
        fields.addAll(it.after().keySet());
        return fields.stream()
                .map(field -> new AuditEntryPage.Change(
                        field,
                        Objects.toString(it.before().get(field), ""),
                        Objects.toString(it.after().get(field), "")))
                .toList();
    }

    private List<AuditPage.Link> related(AuditLine it) {
        var related = new ArrayList<AuditPage.Link>();
        related.add(new AuditPage.Link(
                address(Map.of("account", String.valueOf(it.accountId())), Map.of()), words.of("audit.more.account")));
        if (it.postId() != 0) {
            related.add(new AuditPage.Link(
                    address(Map.of("post", force.post(it.postId()).code()), Map.of()), words.of("audit.more.post")));
        }
        related.add(new AuditPage.Link(
                address(Map.of("subjectKind", it.subjectKind(), "subject", it.subject()), Map.of()),
                words.of("audit.more.subject")));
        return related;
    }

    private AuditPage.Line line(AuditLine it) {
        return new AuditPage.Line(
                "/audit/" + it.id(),
                it.at(),
                it.actor(),
                words.act(it.act()),
                subject(it),
                it.reason(),
                it.seal() == null ? null : String.valueOf(it.seal()));
    }

    private String subject(AuditLine it) {
        return words.subjectKind(it.subjectKind()) + " " + it.subject();
    }

    private AuditPage.Link namesake(Map<String, String> given, NamedAccount account) {
        return new AuditPage.Link(
                address(given, Map.of("account", String.valueOf(account.id()))),
                account.personName() + " · " + account.username());
    }

    private static Map<String, String> given(Sent sent) {
        var given = new LinkedHashMap<String, String>();
        for (var name : SEARCHED) {
            var value = sent.text(name);
            if (value != null) {
                given.put(name, value);
            }
        }
        return given;
    }

    private static String address(Map<String, String> given, Map<String, String> more) {
        var all = new LinkedHashMap<>(given);
        all.putAll(more);
        return Addresses.of("/audit", all);
    }
}
