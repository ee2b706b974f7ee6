package org.civicgrid.portal.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.CaseDesk;
import org.civicgrid.governance.casework.CaseReader.CaseFile;
import org.civicgrid.governance.casework.GovernanceCase;
import org.civicgrid.governance.casework.Transition;
import org.civicgrid.governance.organization.UnitNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a post may do to a case, in words: the one next action and, if asked for, one other with their forms. */
@Component
@RequiredArgsConstructor
class CaseActsWords {

    /** The one next action is the first of these that is possible. */
    private static final List<Action> NEXT = List.of(
            Action.ADJUDICATE,
            Action.GRANT_RAISE,
            Action.GRANT_EXTENSION,
            Action.GRANT_APPEAL,
            Action.REPLY,
            Action.FILE,
            Action.DISPATCH,
            Action.ACCEPT,
            Action.FEED_BACK,
            Action.CHECK,
            Action.CLOSE,
            Action.RESUME,
            Action.RATE);

    private final CaseDesk desk;
    private final ActionForms forms;
    private final CasePrinter printer;
    private final UnitNames units;
    private final Words words;

    CaseActs of(ActingPost by, CaseFile file, @Nullable AskedAction asked) {
        var it = file.state();
        var possible = desk.possible(by, file);
        var next = next(possible);
        var others = possible.stream()
                .filter(row -> !row.equals(next) && row.action() != Action.FOLLOW)
                .toList();
        var number = Objects.requireNonNull(it.getNumber());
        return new CaseActs(
                number,
                it.getVersion(),
                next == null ? null : forms.form(file, next, asked),
                next == null ? waiting(it) : "",
                printer.others(number, it.getVersion(), links(others, asked)),
                opened(file, others, asked),
                asked == null ? List.of() : problems(possible, asked),
                possible.stream().anyMatch(row -> row.action() == Action.FOLLOW));
    }

    private static @Nullable Transition next(List<Transition> possible) {
        return possible.stream()
                .filter(row -> NEXT.contains(row.action()))
                .min(Comparator.comparingInt(row -> NEXT.indexOf(row.action())))
                .orElse(null);
    }

    private String waiting(GovernanceCase it) {
        if (!it.getStage().isOpen()) {
            return words.of("desk.case.ended");
        }
        var unit = units.of(it.getDeciderUnitId() == null ? it.getHolderUnitId() : it.getDeciderUnitId());
        return words.of("desk.case.with", Objects.requireNonNullElse(unit, "—"));
    }

    private List<OtherAction> links(List<Transition> others, @Nullable AskedAction asked) {
        return others.stream()
                .map(row -> forms.link(row.action(), isAsked(row, asked)))
                .toList();
    }

    private @Nullable CaseAction opened(CaseFile file, List<Transition> others, @Nullable AskedAction asked) {
        return others.stream()
                .filter(row -> isAsked(row, asked))
                .findFirst()
                .map(row -> forms.form(file, row, asked))
                .orElse(null);
    }

    /** What is wrong where no form is left to say it. */
    private List<String> problems(List<Transition> possible, AskedAction asked) {
        if (possible.stream().anyMatch(row -> isAsked(row, asked))) {
            return List.of();
        }
        return asked.sent().failed() || asked.action() == null
                ? List.copyOf(asked.sent().faults().values())
                : List.of(words.of("desk.case.gone", words.of("action.", asked.action())));
    }

    private static boolean isAsked(Transition row, @Nullable AskedAction asked) {
        return asked != null && asked.action() == row.action();
    }
}
