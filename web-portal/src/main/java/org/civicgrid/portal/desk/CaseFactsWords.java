package org.civicgrid.portal.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.casework.CaseReader.CaseFile;
import org.civicgrid.governance.casework.GovernanceCase;
import org.civicgrid.governance.casework.Routing;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.portal.frame.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The facts of a case in words, in groups. */
@Component
@RequiredArgsConstructor
class CaseFactsWords {

    private final TerritoryRegistry territories;
    private final CaseAnswerWords answers;
    private final Routing routing;
    private final Formats formats;
    private final Words words;

    List<CaseFacts> of(CaseFile file) {
        return Stream.of(
                        new CaseFacts(words.of("desk.facts.matter"), matter(file)),
                        new CaseFacts(words.of("desk.facts.further"), answers.of(file)),
                        new CaseFacts(words.of("desk.facts.place"), place(file.state())))
                .filter(group -> !group.facts().isEmpty())
                .toList();
    }

    private List<CaseFact> matter(CaseFile file) {
        var it = file.state();
        var naming = file.type().naming();
        var facts = new ArrayList<CaseFact>();
        var name = words.english() ? naming.nameEn() : naming.name();
        var group = words.english() ? naming.classNameEn() : naming.className();
        facts.add(new CaseFact(
                words.of("desk.fact.type"), group + " / " + name, "/cases?tab=all&type=" + it.getTypeCode()));
        facts.add(CaseFact.of(words.of("desk.fact.domain"), words.of("domain.", it.getDomain())));
        facts.add(CaseFact.of(words.of("desk.fact.severity"), words.of("severity.", it.getSeverity())));
        facts.add(CaseFact.of(words.of("desk.fact.channel"), words.of("channel.", it.getChannel())));
        facts.add(CaseFact.of(words.of("desk.fact.occurred"), formats.longInstant(it.getOccurredAt())));
        facts.add(CaseFact.of(words.of("desk.fact.reported"), formats.longInstant(it.getReportedAt())));
        if (it.getExternalNumber() != null) {
            facts.add(
                    CaseFact.of(words.of("desk.fact.external"), it.getExternalSystem() + " " + it.getExternalNumber()));
        }
        var rule = routing.propose(file.type(), it.getSeverity(), it.getChannel(), it.getJurisdiction());
        facts.add(CaseFact.of(
                words.of("desk.fact.rule"),
                rule.unit().name()
                        + (rule.note().isEmpty() ? "" : "（" + (words.english() ? rule.noteEn() : rule.note()) + "）")));
        return facts;
    }

    private List<CaseFact> place(GovernanceCase it) {
        var place = it.getJurisdiction();
        var facts = new ArrayList<CaseFact>();
        if (it.getAddress() != null) {
            facts.add(CaseFact.of(words.of("desk.fact.address"), it.getAddress()));
        }
        add(facts, "desk.fact.street", place.streetId());
        add(facts, "desk.fact.community", place.communityId());
        add(facts, "desk.fact.grid", place.gridId());
        add(facts, "desk.fact.compound", place.compoundId());
        if (place.microGridId() != null) {
            territories
                    .microGrid(place.microGridId())
                    .ifPresent(micro -> facts.add(CaseFact.of(words.of("desk.fact.micro-grid"), micro.name())));
        }
        return facts;
    }

    private void add(List<CaseFact> facts, String label, @Nullable Integer id) {
        if (id != null) {
            var territory = territories.require(id);
            facts.add(new CaseFact(words.of(label), territory.name(), "/territories/" + territory.code()));
        }
    }
}
