package org.civicgrid.portal.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.ActionInput;
import org.civicgrid.governance.casework.CaseReader.CaseFile;
import org.civicgrid.governance.casework.CaseReasons;
import org.civicgrid.governance.casework.CaseTypeCatalogue;
import org.civicgrid.governance.casework.Input;
import org.civicgrid.governance.casework.Outcome;
import org.civicgrid.governance.casework.Routing;
import org.civicgrid.governance.casework.Severity;
import org.civicgrid.governance.casework.Transition;
import org.civicgrid.portal.form.FormFields;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns rows of the process table into forms: what a row asks for is what the form shows. */
@Component
@RequiredArgsConstructor
class ActionForms {

    private static final int FILES = 9;
    private static final int NUMBER = 40;
    private static final String UNIT = Input.UNIT.field();
    private static final Set<Action> DANGEROUS = EnumSet.of(Action.REJECT, Action.WITHDRAW, Action.MERGE);
    private static final Map<Action, String> KEYS =
            Map.of(Action.DISPATCH, "a", Action.FEED_BACK, "e", Action.NOTE, "n", Action.RETURN, "r");

    private final Forms forms;
    private final CaseReasons reasons;
    private final CaseTypeCatalogue types;
    private final Routing routing;
    private final UnitChoices units;
    private final CasePrinter printer;
    private final Words words;

    /** The link to the form of an action. */
    OtherAction link(Action action, boolean open) {
        return new OtherAction(
                action.slug(), words.of("action.", action), words.of("effect.", action), KEYS.get(action), open);
    }

    /** The form of an action; it holds what was sent, if this action was tried. */
    CaseAction form(CaseFile file, Transition row, @Nullable AskedAction asked) {
        var sent = asked != null && asked.action() == row.action() ? asked.sent() : Sent.nothing();
        var proposal = row.action() == Action.DISPATCH ? proposal(file) : null;
        var fields = forms.of("input.", proposal == null ? sent : sent.withDefault(UNIT, start(proposal)));
        inputs(row).forEach(input -> {
            list(fields, file, row, input).label(label(row, input));
            var hint = input == Input.UNIT && proposal != null ? why(proposal) : hint(row, input);
            if (hint != null) {
                fields.hint(hint);
            }
        });
        var form = fields.form();
        var inputs = form.fields().stream()
                .map(field -> field.within(row.action().slug()))
                .toList();
        return new CaseAction(
                row.action().slug(),
                words.of("action.", row.action()),
                words.of("effect.", row.action()),
                KEYS.get(row.action()),
                inputs,
                printer.inputs(inputs, sent.values().isEmpty()),
                form.problems(),
                DANGEROUS.contains(row.action()));
    }

    /** A unit leads from then on, but for a return, which may only propose one. */
    private String label(Transition row, Input input) {
        if (input != Input.UNIT) {
            return words.of("input.", input);
        }
        return words.of(row.action() == Action.RETURN ? "input.proposed" : "desk.case.lead");
    }

    private static Stream<Input> inputs(Transition row) {
        return Arrays.stream(ORDER)
                .filter(input -> row.requires().contains(input) || row.takes().contains(input));
    }

    private static final Input[] ORDER = {
        Input.OUTCOME,
        Input.RATING,
        Input.UNIT,
        Input.UNITS,
        Input.TYPE,
        Input.SEVERITY,
        Input.TARGET,
        Input.REASON,
        Input.WORKING_DAYS,
        Input.UNTIL,
        Input.TEXT,
        Input.PROOF
    };

    private FormFields list(FormFields fields, CaseFile file, Transition row, Input input) {
        var name = input.field();
        var required = row.requires().contains(input) || (input == Input.PROOF && row.needsProof(file.type()));
        return switch (input) {
            case TEXT -> fields.area(name, required, ActionInput.LONGEST_TEXT);
            case TARGET -> fields.text(name, required, NUMBER);
            case REASON, UNIT, TYPE, SEVERITY -> fields.select(name, required, choices(file, row, input));
            case UNITS -> fields.checks(name, required, choices(file, row, input));
            case OUTCOME, RATING -> fields.radio(name, required, choices(file, row, input));
            case UNTIL -> fields.moment(name, required);
            case WORKING_DAYS -> fields.number(name, required);
            case PROOF -> fields.files(name, required, FILES);
        };
    }

    private @Nullable String hint(Transition row, Input input) {
        return switch (input) {
            case PROOF -> words.of("desk.hint.proof");
            case UNTIL -> words.of("desk.hint." + (row.action() == Action.SUSPEND ? "resume" : "reply"));
            default -> null;
        };
    }

    /** Where the rules send it. */
    private Routing.Proposal proposal(CaseFile file) {
        var it = file.state();
        return routing.propose(file.type(), it.getSeverity(), it.getChannel(), it.getJurisdiction());
    }

    /** The rule that proposes it. */
    String why(Routing.Proposal proposal) {
        var note = words.english() ? proposal.noteEn() : proposal.note();
        return note.isEmpty() ? words.of("desk.hint.no-rule") : words.of("desk.hint.rule", note);
    }

    private static String start(Routing.Proposal proposal) {
        return proposal.unit().code();
    }

    /** Units that may lead it. */
    private List<Choice> units(CaseFile file) {
        return units.of(file.state().getJurisdiction());
    }

    private List<Choice> choices(CaseFile file, Transition row, Input input) {
        return switch (input) {
            case REASON ->
                reasons.of(row.action()).stream()
                        .map(it -> new Choice(it.code(), words.english() ? it.nameEn() : it.name()))
                        .toList();
            case UNIT, UNITS -> units(file);
            case TYPE ->
                types.inForce().stream()
                        .map(it -> new Choice(
                                it.code(),
                                words.english()
                                        ? it.naming().nameEn()
                                        : it.naming().name()))
                        .toList();
            case SEVERITY -> words.choices("severity.", Severity.values());
            case OUTCOME ->
                Arrays.stream(Outcome.values())
                        .filter(Outcome::isOfHandling)
                        .map(it -> new Choice(it.name(), words.of("outcome.", it)))
                        .toList();
            case RATING -> ratings();
            default -> List.of();
        };
    }

    private List<Choice> ratings() {
        var stars = new ArrayList<Choice>();
        for (int star = 5; star >= 1; star--) {
            stars.add(new Choice(String.valueOf(star), words.of("desk.rating." + star)));
        }
        return stars;
    }
}
