package org.civicgrid.portal.force;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.organization.ForceDirectory;
import org.civicgrid.governance.organization.PersonView;
import org.civicgrid.portal.force.FormPage.Ask;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.InputField;
import org.civicgrid.portal.frame.InputField.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the person of a form by name: first the name is asked for, then one of those who bear it is chosen, or a newcomer. */
@Component
@RequiredArgsConstructor
class PersonPicker {

    /** The choice that stands for somebody not yet known. */
    private static final String NEWCOMER = "new";

    private static final int MOST = 20;

    /**
     * Who was chosen.
     *
     * @param id null for somebody not yet known
     * @param name that was asked for
     */
    record Chosen(@Nullable Integer id, String name) {}

    private final ForceDirectory directory;
    private final ForceWords words;

    /** The question for the name, in the parameter {@code q}. */
    Ask ask(String action, Sent sent) {
        var field = new InputField(
                Kind.TEXT,
                "ask-q",
                "q",
                words.of("force.field.person"),
                words.of("force.hint.person"),
                true,
                sent.shown("q"),
                null,
                List.of(),
                50);
        return new Ask(action, field, words.of("force.person.find"));
    }

    /** Whether the name has been given. */
    static boolean isAsked(Sent sent) {
        return sent.text("q") != null;
    }

    /**
     * Who may be meant, the newcomer last.
     *
     * @param fit leaves those whom the form can take
     */
    List<Choice> choices(ActingPost by, Sent sent, UnaryOperator<List<PersonView>> fit) {
        var name = Objects.requireNonNull(sent.text("q"));
        var choices = new ArrayList<Choice>();
        for (var person : fit.apply(directory.people(by, name, MOST))) {
            if (person.id() != by.personId()) {
                choices.add(new Choice(String.valueOf(person.id()), told(person)));
            }
        }
        choices.add(new Choice(NEWCOMER, words.of("force.person.new", name)));
        return choices;
    }

    /** The choice made beforehand: the newcomer, when nobody else bears the name. */
    static Sent preset(Sent sent, List<Choice> choices) {
        return choices.size() > 1 ? sent : sent.withDefault("who", NEWCOMER);
    }

    private String told(PersonView person) {
        return person.posts().isEmpty()
                ? words.of("force.person.idle", person.name())
                : words.of("force.person.busy", person.name(), person.posts());
    }

    static Chosen chosen(Reading in) {
        var newcomer = NEWCOMER.equals(in.text("who"));
        return new Chosen(newcomer ? null : in.requiredInteger("who"), in.textOrEmpty("q"));
    }
}
