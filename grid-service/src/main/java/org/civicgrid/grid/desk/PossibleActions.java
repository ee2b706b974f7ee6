package org.civicgrid.grid.desk;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.CaseDesk;
import org.civicgrid.governance.casework.CaseNumber;
import org.civicgrid.governance.casework.CaseReader;
import org.civicgrid.governance.casework.CaseReader.CaseFile;
import org.civicgrid.governance.casework.CaseReasons;
import org.civicgrid.governance.casework.CaseReasons.Reason;
import org.civicgrid.governance.casework.Input;
import org.civicgrid.governance.casework.Routing;
import org.civicgrid.governance.casework.Transition;
import org.civicgrid.governance.organization.UnitNames.UnitLabel;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what a post may do to a case now, and what each action asks for. */
@Component
@RequiredArgsConstructor
class PossibleActions {

    private final CaseDesk desk;
    private final CaseReader reader;
    private final CaseReasons reasons;
    private final Routing routing;
    private final MessageSource messages;

    /** In the order of the process table. */
    List<PossibleActionView> of(ActingPost by, CaseNumber number, Locale locale) {
        var file = reader.file(by, number);
        var known = reasons.all();
        return desk.possible(by, file).stream()
                .map(row -> view(row, file, known, locale))
                .toList();
    }

    String name(Action action, Locale locale) {
        return messages.getMessage("action." + action.name(), null, locale);
    }

    private PossibleActionView view(Transition row, CaseFile file, Map<Action, List<Reason>> known, Locale locale) {
        var requires = EnumSet.noneOf(Input.class);
        requires.addAll(row.requires());
        if (row.needsProof(file.type())) {
            requires.add(Input.PROOF);
        }
        var takes = EnumSet.noneOf(Input.class);
        takes.addAll(row.takes());
        takes.add(Input.TEXT);
        takes.removeAll(requires);
        var named = requires.contains(Input.REASON) || takes.contains(Input.REASON);
        return new PossibleActionView(
                row.action().slug(),
                name(row.action(), locale),
                row.after(file.state().getStage()),
                fields(requires),
                fields(takes),
                named ? reasons(known.getOrDefault(row.action(), List.of()), locale) : List.of(),
                row.action() == Action.DISPATCH ? proposal(file, locale) : null);
    }

    private PossibleActionView.@Nullable Proposal proposal(CaseFile file, Locale locale) {
        var it = file.state();
        var proposal = routing.propose(file.type(), it.getSeverity(), it.getChannel(), it.getJurisdiction());
        var why = proposal.ruleId() == null
                ? messages.getMessage("routing.no-rule", null, locale)
                : Language.choose(locale, proposal.note(), proposal.noteEn());
        return new PossibleActionView.Proposal(
                new UnitLabel(proposal.unit().code(), proposal.unit().shortName()), why);
    }

    private static List<ReasonView> reasons(List<Reason> reasons, Locale locale) {
        return reasons.stream().map(it -> ReasonView.of(it, locale)).toList();
    }

    private static List<String> fields(Collection<Input> inputs) {
        return inputs.stream().map(Input::field).toList();
    }
}
