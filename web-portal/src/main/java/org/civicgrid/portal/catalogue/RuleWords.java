package org.civicgrid.portal.catalogue;

import java.util.ArrayList;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.casework.CaseTypeCatalogue;
import org.civicgrid.governance.casework.RoutingRule;
import org.civicgrid.governance.casework.RoutingRules;
import org.civicgrid.governance.organization.UnitNames;
import org.civicgrid.governance.organization.UnitNames.UnitTitle;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.portal.desk.Words;
import org.springframework.stereotype.Component;

/** Rules of routing and escalation in words. */
@Component
@RequiredArgsConstructor
class RuleWords {

    private final CaseTypeCatalogue types;
    private final TerritoryRegistry territories;
    private final UnitNames units;
    private final Words words;

    /** {@code URB-0101 乱扔垃圾}, {@code URB-01*} or all types. */
    String types(String pattern) {
        if (pattern.equals("*")) {
            return words.of("catalogue.types.all");
        }
        return types.newest(pattern)
                .map(type -> pattern + " "
                        + (words.english()
                                ? type.naming().nameEn()
                                : type.naming().name()))
                .orElse(pattern);
    }

    /** Severity, channel and territory; that there is no condition, when there is none. */
    String conditions(RoutingRule rule) {
        var conditions = new ArrayList<String>();
        if (rule.minSeverity() != null) {
            conditions.add(words.of("catalogue.from-severity", words.of("severity.", rule.minSeverity())));
        }
        if (rule.channel() != null) {
            conditions.add(words.of("channel.", rule.channel()));
        }
        if (rule.territoryId() != null) {
            conditions.add(territories.nameOf(rule.territoryId()));
        }
        return conditions.isEmpty() ? words.of("catalogue.no-condition") : String.join(" · ", conditions);
    }

    String lead(String lead) {
        return RoutingRules.BY_PLACE.contains(lead)
                ? words.of("catalogue.lead." + lead)
                : units.inForce(lead).map(UnitTitle::name).orElse(lead);
    }

    String note(RoutingRule rule) {
        return words.english() ? rule.noteEn() : rule.note();
    }

    /** The whole rule in a line. */
    String line(RoutingRule rule) {
        return types(rule.typePattern()) + "（" + conditions(rule) + "）→ " + lead(rule.lead());
    }
}
