package org.civicgrid.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.CaseProcess;
import org.civicgrid.governance.casework.Stage;
import org.junit.jupiter.api.Test;

class DemoStoryTests {

    @Test
    void followsTheProcessActByAct() {
        for (var story : DemoStory.read()) {
            var stage = Stage.REPORTED;
            for (var step : story.steps()) {
                stage = after(step.action(), stage);
            }
        }
    }

    @Test
    void knowsWordsForEveryAct() {
        var acts = DemoStory.read().stream()
                .flatMap(story -> story.steps().stream())
                .map(DemoStory.Step::action)
                .collect(Collectors.toSet());

        for (var matter : DemoMatter.read()) {
            assertThat(acts).allSatisfy(act -> assertThat(matter.words(act)).isNotBlank());
        }
    }

    private static Stage after(Action action, Stage stage) {
        return CaseProcess.table().stream()
                .filter(row -> row.action() == action && row.from().contains(stage))
                .findFirst()
                .orElseThrow(() -> new AssertionError(action + " from " + stage))
                .after(stage);
    }
}
