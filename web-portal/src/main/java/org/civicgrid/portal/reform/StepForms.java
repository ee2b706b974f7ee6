package org.civicgrid.portal.reform;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.territory.ReformStep;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.register.RegisterPlaces;
import org.civicgrid.portal.register.RegisterWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The two forms by which a step is added: what is to be done with what, and then only what that asks for. */
@Component
@RequiredArgsConstructor
class StepForms {

    static final String KIND = "reform.step.kind.";

    private static final String PREFIX = "reform.step.";
    private static final int NAME = 80;
    private static final int PLACE = 120;
    private static final int CODE = 18;
    private static final int SHAPE = 200_000;

    private final BrowsableMap map;
    private final RegisterPlaces places;
    private final RegisterWords words;
    private final Forms forms;

    /** What is to be done with what. */
    Form asking(ActingPost by, Sent sent) {
        return forms.of(PREFIX, sent)
                .select("kind", true, words.choices(KIND, Arrays.asList(StepKind.values())))
                .text("of", true, PLACE)
                .suggesting(places.sites(map.home(by)))
                .form();
    }

    /** What such a step needs to know. */
    Form filling(PlannedMap map, StepKind kind, PlannedPlace of, Sent sent) {
        var fields = forms.of(PREFIX, sent.with("kind", kind).with("of", of.reference()))
                .hidden("kind")
                .hidden("of")
                .hidden("version");
        switch (kind) {
            case RENAME -> fields.text("name", true, NAME);
            case MOVE ->
                fields.text("to", true, PLACE)
                        .suggesting(choices(map.around(of, of.levelAbove())))
                        .text("code", false, CODE);
            case MERGE -> fields.text("into", true, PLACE).suggesting(choices(map.around(of, of.level())));
            case SPLIT -> {
                fields.text("name", true, NAME).text("code", false, CODE);
                if (of.isCutByParts()) {
                    fields.checks("parts", false, choices(map.below(of)));
                }
                fields.area("shape", !of.isCutByParts(), SHAPE)
                        .hint(words.of(of.isCutByParts() ? "reform.step.shape.either" : "reform.step.shape.cut"));
            }
            case RETIRE -> fields.text("successor", false, PLACE).suggesting(choices(map.around(of, of.level())));
        }
        return fields.form().within("step");
    }

    private List<Choice> choices(List<PlannedPlace> places) {
        return places.stream()
                .map(it -> new Choice(it.reference(), it.name() + " " + it.reference()))
                .toList();
    }

    /** The step that was filled in. */
    ReformStep read(Reading in, PlannedMap map) {
        var of = map.reference("of", in.text("of"));
        return switch (in.requiredConstant(StepKind.class, "kind")) {
            case RENAME -> new ReformStep.Rename(of, in.textOrEmpty("name"));
            case MOVE -> new ReformStep.Move(of, map.reference("to", in.text("to")), in.text("code"));
            case MERGE -> new ReformStep.Merge(of, map.reference("into", in.text("into")));
            case SPLIT ->
                new ReformStep.Split(of, in.textOrEmpty("name"), in.text("code"), in.all("parts"), in.text("shape"));
            case RETIRE -> new ReformStep.Retire(of, optional(in, map, "successor"));
        };
    }

    private static @Nullable String optional(Reading in, PlannedMap map, String field) {
        return in.text(field) == null ? null : map.reference(field, in.text(field));
    }

    /** A step in words. */
    String tell(ReformStep step, PlannedMap map) {
        var of = place(step.of(), map);
        if (step instanceof ReformStep.Rename it) {
            return words.of("reform.told.rename", of, it.name());
        } else if (step instanceof ReformStep.Move it) {
            return words.of("reform.told.move", of, place(it.to(), map));
        } else if (step instanceof ReformStep.Merge it) {
            return words.of("reform.told.merge", of, place(it.into(), map));
        } else if (step instanceof ReformStep.Split it) {
            return it.parts().isEmpty()
                    ? words.of("reform.told.split.shape", of, it.name())
                    : words.of(
                            "reform.told.split",
                            of,
                            it.name(),
                            words.join(it.parts().stream().map(part -> place(part, map))));
        }
        var successor = ((ReformStep.Retire) step).successor();
        return successor == null
                ? words.of("reform.told.retire", of)
                : words.of("reform.told.retire.successor", of, place(successor, map));
    }

    private String place(@Nullable String reference, PlannedMap map) {
        var known = Objects.requireNonNullElse(reference, "");
        return map.named(known)
                .map(it -> words.of("reform.place", it.name(), it.reference()))
                .orElse(known);
    }
}
