package org.civicgrid.governance.duty;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.casework.CaseTypeCatalogue;
import org.civicgrid.governance.casework.RoutingRule;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.kernel.PlainText;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what shall be admitted: every fault is noted at its field. */
@Component
@RequiredArgsConstructor
class AdmissionCheck {

    private static final int TITLE = 80;
    private static final int CLAUSE = 400;
    private static final int BASIS = 200;
    private static final int MOST_FORMS = 99;
    private static final int MOST_PATTERNS = 20;

    private final CaseTypeCatalogue types;
    private final BrowsableMap map;

    /**
     * The terms; of use only if nothing was noted.
     *
     * @param anyType whether no case type need be meant
     */
    AdmissionTerms terms(ActingPost by, FormInput form, AdmissionDraft draft, boolean anyType) {
        var forms = Objects.requireNonNullElse(draft.forms(), 0);
        form.when(draft.frequency() == null, "frequency", "required", null);
        form.when(forms < 0 || forms > MOST_FORMS, "forms", "out-of-range", forms, 0, MOST_FORMS);
        return new AdmissionTerms(
                form.required("title", draft.title(), TITLE),
                patterns(form, draft.typePatterns(), anyType),
                form.required("clause", draft.clause(), CLAUSE),
                form.required("basis", draft.basis(), BASIS),
                Objects.requireNonNullElse(draft.frequency(), Frequency.AS_NEEDED),
                forms,
                communities(by, form, draft.communities()));
    }

    private List<String> patterns(FormInput form, @Nullable List<String> given, boolean anyType) {
        var patterns = tidy(given).toList();
        form.when(patterns.isEmpty() && !anyType, "typePatterns", "required", null);
        form.when(patterns.size() > MOST_PATTERNS, "typePatterns", "too-many", patterns.size(), MOST_PATTERNS);
        for (var pattern : patterns) {
            form.when(
                    types.inForce().stream().noneMatch(type -> RoutingRule.covers(pattern, type.code())),
                    "typePatterns",
                    "pattern-without-type",
                    pattern);
        }
        return patterns;
    }

    private List<Integer> communities(ActingPost by, FormInput form, @Nullable List<String> codes) {
        var communities = tidy(codes)
                .map(code -> map.requireInForce(by, TerritoryCode.of("communities", code)))
                .toList();
        communities.forEach(
                it -> form.when(it.level() != Level.COMMUNITY, "communities", "wrong-level", it.code(), it.level()));
        return communities.stream().map(Territory::id).toList();
    }

    private static Stream<String> tidy(@Nullable List<String> texts) {
        return texts == null
                ? Stream.of()
                : texts.stream().map(PlainText::tidy).filter(Objects::nonNull).distinct();
    }
}
