package org.civicgrid.portal.desk;

import java.util.List;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.ActionInput;
import org.civicgrid.governance.casework.CaseDesk;
import org.civicgrid.governance.casework.CaseNumber;
import org.civicgrid.governance.casework.CaseReader;
import org.civicgrid.governance.casework.CaseReader.CaseFile;
import org.civicgrid.governance.casework.SupervisionLedger;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.InputField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells before an act on several cases what it would do to each. */
@Component
@RequiredArgsConstructor
class BulkPages {

    /** Our own lists, with any filter: nothing else is led back to. */
    private static final Pattern LIST = Pattern.compile("/(worklist|cases)(\\?[!-z~]*)?");

    private final CaseReader reader;
    private final CaseDesk desk;
    private final SupervisionLedger ledger;
    private final ActionForms actions;
    private final Forms forms;
    private final Words words;

    /** What the post may do to several cases at once. */
    List<Action> offered(ActingPost by) {
        return BulkActs.of(by.role(), ledger.maySupervise(by));
    }

    /** The list that the cases were chosen from. */
    static String back(Sent sent) {
        var back = sent.shown("back");
        return LIST.matcher(back).matches() ? back : "/worklist";
    }

    /** All of it in one transaction, which is told the reach once. */
    @Transactional(readOnly = true)
    BulkPage of(ActingPost by, Action action, Sent sent) {
        var rows = BulkRound.chosen(sent).stream()
                .limit(BulkRound.MOST)
                .map(number -> row(by, action, new CaseNumber(number), sent))
                .toList();
        return new BulkPage(action, words.of("action.", action), back(sent), rows, form(action, sent));
    }

    private Form form(Action action, Sent sent) {
        var fields = forms.of("bulk.", sent);
        return BulkActs.says(action)
                ? fields.area("text", BulkActs.mustSay(action), ActionInput.LONGEST_TEXT)
                        .form()
                : fields.form();
    }

    private BulkPage.Row row(ActingPost by, Action action, CaseNumber number, Sent sent) {
        return reader.find(by, number)
                .map(file -> row(by, action, file, sent))
                .orElseGet(() -> new BulkPage.Row(
                        number.text(), "", "", "plain", 0, null, words.of("problem.case-not-found.detail", number)));
    }

    private BulkPage.Row row(ActingPost by, Action action, CaseFile file, Sent sent) {
        var it = file.state();
        var why = why(by, action, file);
        return new BulkPage.Row(
                it.getNumber(),
                it.getTitle(),
                words.of("stage.", it.getStage()),
                WorklistController.tone(it.getStage()),
                it.getVersion(),
                why == null && action == Action.DISPATCH ? unit(file, sent) : null,
                why);
    }

    private @Nullable String why(ActingPost by, Action action, CaseFile file) {
        if (desk.possible(by, file).stream().noneMatch(row -> row.action() == action)) {
            var stage = words.of("stage.", file.state().getStage());
            return words.of("bulk.not-possible", stage, words.of("action.", action));
        }
        return action == Action.FOLLOW && file.followed() ? words.of("bulk.followed") : null;
    }

    /** The unit that the rules propose, which may be changed. */
    private InputField unit(CaseFile file, Sent sent) {
        var number = file.state().getNumber();
        var name = "unit." + number;
        var proposal = actions.proposal(file);
        return forms.of("bulk.", sent.withDefault(name, proposal.unit().code()))
                .select(name, true, actions.units(file))
                .label(words.of("bulk.unit", number))
                .hint(actions.why(proposal))
                .form()
                .fields()
                .get(0);
    }
}
