package org.civicgrid.portal.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.casework.CaseTypeVersion;
import org.civicgrid.governance.organization.UnitNames;
import org.civicgrid.governance.organization.UnitNames.UnitTitle;
import org.civicgrid.governance.worktime.TimeBasis;
import org.civicgrid.portal.desk.Words;
import org.civicgrid.portal.frame.Fact;
import org.springframework.stereotype.Component;

/** What a version of a case type says, in words; and what one says differently from another. */
@Component
@RequiredArgsConstructor
public class TypeFacts {

    private static final String EXTRAS = "extraFields";

    private final UnitNames units;
    private final Spans spans;
    private final ExtraFieldRows extras;
    private final Words words;

    /** A fact that changes. */
    public record Change(String label, String before, String after) {}

    /** All but the further fields, which the page lists by themselves. */
    List<Fact> of(CaseTypeVersion it) {
        return all(it).entrySet().stream()
                .filter(fact -> !fact.getValue().isEmpty() && !fact.getKey().equals(EXTRAS))
                .map(fact -> new Fact(label(fact.getKey()), fact.getValue()))
                .toList();
    }

    List<Change> between(CaseTypeVersion before, CaseTypeVersion after) {
        var old = all(before);
        return all(after).entrySet().stream()
                .filter(fact -> !fact.getValue().equals(old.get(fact.getKey())))
                .map(fact -> new Change(
                        label(fact.getKey()), Objects.requireNonNullElse(old.get(fact.getKey()), ""), fact.getValue()))
                .toList();
    }

    private String label(String key) {
        return words.of("catalogue.type." + key);
    }

    private Map<String, String> all(CaseTypeVersion it) {
        var type = it.type();
        var limits = type.limits();
        var facts = new LinkedHashMap<String, String>();
        facts.put("name", type.naming().name());
        facts.put("nameEn", type.naming().nameEn());
        facts.put("className", type.naming().className());
        facts.put("classNameEn", type.naming().classNameEn());
        facts.put("domain", words.of("domain.", type.domain()));
        facts.put("line", words.of("catalogue.line." + type.line()));
        facts.put(
                "serviceClass", type.serviceClass() == null ? "" : words.of("catalogue.class." + type.serviceClass()));
        facts.put("severity", words.of("severity.", type.severity()));
        facts.put("basis", words.of("catalogue.basis.", limits.basis()));
        facts.put("accept", spans.print(limits.accept(), limits.basis()));
        facts.put("dispatch", spans.print(limits.dispatch(), limits.basis()));
        facts.put("handle", spans.print(limits.handle(), limits.basis()));
        facts.put("check", spans.print(limits.check(), limits.basis()));
        facts.put("whole", spans.print(limits.whole(), limits.basis()));
        facts.put("urgent", spans.print(limits.urgent(), TimeBasis.CALENDAR));
        facts.put("leadLevel", words.of("catalogue.level." + type.leadLevel()));
        facts.put("leadDepartment", unit(type.leadDepartment()));
        facts.put(
                "assistDepartments",
                type.assistDepartments().stream()
                        .sorted()
                        .map(this::unit)
                        .collect(Collectors.joining(words.of("catalogue.and"))));
        facts.put("proof", words.of("catalogue.proof.", type.proof()));
        facts.put("fieldCheck", yes(type.fieldCheck()));
        facts.put("residentRating", yes(type.residentRating()));
        facts.put("onTheSpot", yes(type.onTheSpot()));
        facts.put(
                "duplicates",
                words.of(
                        "catalogue.duplicates",
                        type.duplicates().radiusMetres(),
                        type.duplicates().window().toHours()));
        facts.put("keywords", type.keywords());
        facts.put(EXTRAS, extras.summary(type.extraFields()));
        facts.put("source", type.source());
        return facts;
    }

    private String yes(boolean flag) {
        return words.of(flag ? "catalogue.yes" : "catalogue.no");
    }

    private String unit(String code) {
        return units.inForce(code).map(UnitTitle::name).orElse(code);
    }
}
