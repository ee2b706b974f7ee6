package org.civicgrid.portal.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.CaseTypeImpact;
import org.civicgrid.governance.casework.CaseTypeVersion;
import org.civicgrid.governance.casework.CaseTypeVersion.State;
import org.civicgrid.governance.casework.CatalogueDesk;
import org.civicgrid.governance.casework.GovernanceDomain;
import org.civicgrid.governance.casework.Light;
import org.civicgrid.governance.kernel.PinyinInitials;
import org.civicgrid.governance.organization.UnitNames;
import org.civicgrid.governance.organization.UnitNames.UnitTitle;
import org.civicgrid.portal.desk.Words;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.InputField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of case types together. */
@Component
@RequiredArgsConstructor
class TypePages {

    static final String PATH = "/catalogue/types";

    private static final int WORDS = 60;
    private static final int REASON = 400;

    private final CatalogueDesk catalogue;
    private final UnitNames units;
    private final TypeFacts facts;
    private final ExtraFieldRows extras;
    private final Spans spans;
    private final Forms forms;
    private final Words words;

    /** The list; {@code q} looks in names, code, words of callers and pinyin initials. */
    TypeListPage list(ActingPost by, @Nullable String q, @Nullable GovernanceDomain domain) {
        var wanted = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        var byCode = catalogue.all(by).stream()
                .collect(Collectors.groupingBy(it -> it.type().code(), LinkedHashMap::new, Collectors.toList()));
        var byDomain = new TreeMap<GovernanceDomain, List<TypeListPage.Row>>();
        byCode.values().stream()
                .filter(versions -> fits(shown(versions), wanted, domain))
                .forEach(versions -> byDomain.computeIfAbsent(
                                shown(versions).type().domain(), any -> new ArrayList<>())
                        .add(row(versions)));
        var domains = byDomain.entrySet().stream()
                .map(entry -> new TypeListPage.Domain(words.of("domain.", entry.getKey()), entry.getValue()))
                .toList();
        return new TypeListPage(
                filter(q, domain),
                !wanted.isEmpty() || domain != null,
                domains,
                domains.stream().mapToInt(it -> it.rows().size()).sum());
    }

    /**
     * The page of a type.
     *
     * @param sent the order to end it that was refused; nothing when none was
     */
    TypePage page(ActingPost by, String code, Sent sent) {
        var versions = catalogue.versions(by, code);
        var shown = shown(versions);
        return new TypePage(
                code,
                name(shown),
                trail(shown, null),
                words.of("catalogue.state.", shown.state()),
                tone(shown.state()),
                facts.of(shown),
                extras.shown(shown.type().extraFields()),
                draft(by, versions),
                versions.stream().map(this::version).toList(),
                shown.type().inForce() ? endForm(sent) : null);
    }

    private Form endForm(Sent sent) {
        return forms.of("catalogue.end.", sent)
                .date("day", true)
                .text("reason", true, REASON)
                .form();
    }

    /** The way to a page below the list. */
    List<Crumb> trail(CaseTypeVersion it, @Nullable String below) {
        var trail = new ArrayList<Crumb>();
        trail.add(new Crumb(words.of("menu.types"), PATH));
        var own = it.type().code() + " " + name(it);
        if (below == null) {
            trail.add(Crumb.here(own));
        } else {
            trail.add(new Crumb(own, PATH + "/" + it.type().code()));
            trail.add(Crumb.here(below));
        }
        return trail;
    }

    private TypePage.@Nullable Draft draft(ActingPost by, List<CaseTypeVersion> versions) {
        var draft = versions.get(0);
        if (draft.state() != State.DRAFT) {
            return null;
        }
        var impact = catalogue.impact(by, draft.type().code());
        return new TypePage.Draft(
                draft.type().version(),
                draft.revision(),
                draft.author(),
                draft.note(),
                versions.size() == 1 ? List.of() : facts.between(versions.get(1), draft),
                sentences(impact),
                impact.compared() == 0 ? List.of() : lamps(impact));
    }

    private List<String> sentences(CaseTypeImpact impact) {
        var sentences = new ArrayList<String>();
        if (impact.open() == 0) {
            sentences.add(words.of("catalogue.impact.none"));
            return sentences;
        }
        sentences.add(words.of("catalogue.impact.open", impact.open()));
        var versions = impact.byVersion().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
                .map(it -> words.of("catalogue.impact.version", it.getKey(), it.getValue()))
                .collect(Collectors.joining(words.of("catalogue.and")));
        sentences.add(words.of("catalogue.impact.keep", versions));
        sentences.add(words.of("catalogue.impact.compared", impact.compared(), impact.earlier(), impact.later()));
        return sentences;
    }

    private List<TypePage.Lamps> lamps(CaseTypeImpact impact) {
        return Arrays.stream(Light.values())
                .map(light -> new TypePage.Lamps(
                        light.name().toLowerCase(Locale.ROOT),
                        words.of("light.", light),
                        impact.now().getOrDefault(light, 0),
                        impact.then().getOrDefault(light, 0)))
                .toList();
    }

    private TypePage.Version version(CaseTypeVersion it) {
        return new TypePage.Version(
                it.type().version(),
                words.of("catalogue.state.", it.state()),
                tone(it.state()),
                it.publishedAt(),
                it.endsAt(),
                it.author(),
                it.note());
    }

    /** The newest that was published, or the draft of a new type. */
    private static CaseTypeVersion shown(List<CaseTypeVersion> versions) {
        return versions.stream()
                .filter(it -> it.state() != State.DRAFT)
                .findFirst()
                .orElse(versions.get(0));
    }

    private static boolean fits(CaseTypeVersion it, String wanted, @Nullable GovernanceDomain domain) {
        var naming = it.type().naming();
        return (domain == null || it.type().domain() == domain)
                && (wanted.isEmpty()
                        || String.join(
                                        "\n",
                                        naming.name(),
                                        naming.className(),
                                        naming.nameEn(),
                                        it.type().code(),
                                        it.type().keywords())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted)
                        || PinyinInitials.of(naming.name()).contains(wanted)
                        || PinyinInitials.of(naming.className()).contains(wanted));
    }

    private TypeListPage.Row row(List<CaseTypeVersion> versions) {
        var it = shown(versions);
        var limits = it.type().limits();
        var draft = versions.get(0).state() == State.DRAFT && versions.size() > 1;
        return new TypeListPage.Row(
                it.type().code(),
                name(it),
                words.english()
                        ? it.type().naming().classNameEn()
                        : it.type().naming().className(),
                units.inForce(it.type().leadDepartment())
                        .map(UnitTitle::shortName)
                        .orElse(it.type().leadDepartment()),
                spans.print(limits.handle(), limits.basis()),
                spans.print(limits.whole(), limits.basis()),
                it.type().version(),
                words.of("catalogue.state.", it.state()),
                tone(it.state()),
                draft ? words.of("catalogue.drafted", versions.get(0).type().version()) : null);
    }

    private String name(CaseTypeVersion it) {
        return words.english()
                ? it.type().naming().nameEn()
                : it.type().naming().name();
    }

    private List<InputField> filter(@Nullable String q, @Nullable GovernanceDomain domain) {
        return forms.of("desk.filter.", Sent.nothing().with("q", q).with("domain", domain))
                .text("q", false, WORDS)
                .hint(words.of("catalogue.search.hint"))
                .select("domain", false, words.choices("domain.", GovernanceDomain.values()))
                .form()
                .fields();
    }

    private static String tone(State state) {
        return switch (state) {
            case DRAFT -> "warn";
            case IN_FORCE -> "ok";
            case ENDING -> "brand";
            case ENDED -> "plain";
        };
    }
}
