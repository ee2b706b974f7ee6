package org.civicgrid.portal.desk;

import java.util.List;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.ActionInput;
import org.civicgrid.governance.casework.CaseNumber;
import org.civicgrid.governance.casework.CaseStandings;
import org.civicgrid.governance.casework.CaseStandings.Standing;
import org.civicgrid.governance.casework.Input;
import org.civicgrid.governance.casework.Routing;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.FormFields;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells before an act on several cases what it would do to each. */
@Component
@RequiredArgsConstructor
class BulkPages {

    /** Our own lists, with any filter: nothing else is led back to. */
    private static final Pattern LIST = Pattern.compile("/(worklist|cases)(\\?[!-z~]*)?");

    private final CaseStandings standings;
    private final Routing routing;
    private final UnitChoices units;
    private final ActionForms actions;
    private final Forms forms;
    private final Words words;

    /** The list that the cases were chosen from. */
    static String back(Sent sent) {
        var back = sent.shown("back");
        return LIST.matcher(back).matches() ? back : "/worklist";
    }

    /** All of it in one transaction, which is told the reach once. */
    @Transactional(readOnly = true)
    BulkPage of(ActingPost by, Action action, Sent sent) {
        var numbers = BulkRound.chosen(sent).stream()
                .limit(BulkRound.MOST)
                .map(CaseNumber::new)
                .toList();
        var found = standings.of(by, numbers);
        var ready = numbers.stream()
                .map(found::get)
                .filter(it -> it != null && why(action, it) == null)
                .toList();
        var form = form(action, ready, sent);
        return new BulkPage(
                action,
                words.of("action.", action),
                back(sent),
                numbers.stream()
                        .map(number -> row(action, number, found.get(number), form))
                        .toList(),
                form);
    }

    private BulkPage.Row row(Action action, CaseNumber number, @Nullable Standing standing, Form form) {
        if (standing == null) {
            var missing = words.of("problem.case-not-found.detail", number);
            return new BulkPage.Row(number.text(), "", "", "plain", 0, null, missing);
        }
        var it = standing.state();
        return new BulkPage.Row(
                it.getNumber(),
                it.getTitle(),
                words.of("stage.", it.getStage()),
                WorklistController.tone(it.getStage()),
                it.getVersion(),
                form.fields().stream()
                        .filter(field -> field.name().equals(unit(it.getNumber())))
                        .findFirst()
                        .orElse(null),
                why(action, standing));
    }

    private @Nullable String why(Action action, Standing standing) {
        if (!standing.allows(action)) {
            var stage = words.of("stage.", standing.state().getStage());
            return words.of("bulk.not-possible", stage, words.of("action.", action));
        }
        return action == Action.FOLLOW && standing.followed() ? words.of("bulk.followed") : null;
    }

    /** The unit of each case that is sent to one - the one that the rules propose, which may be changed - and what is said of all. */
    private Form form(Action action, List<Standing> ready, Sent sent) {
        var fields = forms.of("bulk.", sent);
        if (action == Action.DISPATCH) {
            units(fields, ready);
        }
        return BulkActs.says(action)
                ? fields.area("text", BulkActs.mustSay(action), ActionInput.LONGEST_TEXT)
                        .form()
                : fields.form();
    }

    private void units(FormFields fields, List<Standing> ready) {
        var round = routing.round();
        var choices =
                units.of(ready.stream().map(it -> it.state().getJurisdiction()).toList());
        for (var it : ready) {
            var state = it.state();
            var place = state.getJurisdiction();
            var proposal = round.propose(it.type(), state.getSeverity(), state.getChannel(), place);
            fields.select(unit(state.getNumber()), true, choices.apply(place))
                    .usual(proposal.unit().code())
                    .label(words.of("bulk.unit", state.getNumber()))
                    .hint(actions.why(proposal));
        }
    }

    /** The field of the unit that a case is sent to. */
    static String unit(String number) {
        return Input.UNIT.field() + "." + number;
    }
}
