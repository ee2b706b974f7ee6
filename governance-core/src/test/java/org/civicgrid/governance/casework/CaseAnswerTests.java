package org.civicgrid.governance.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.civicgrid.governance.casework.ExtraField.Choice;
import org.civicgrid.governance.casework.ExtraField.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** What a report says in the further fields of its type stays with the case, under the version of its day. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@Import(GovernanceFixtures.class)
class CaseAnswerTests {

    @Autowired
    GovernanceFixtures district;

    @Autowired
    CatalogueDesk catalogue;

    @Autowired
    CaseTypeCatalogue types;

    @Autowired
    CaseDesk desk;

    @Autowired
    CaseReader reader;

    @Test
    void aCaseKeepsItsAnswersWhenTheTypeAsksOtherThings() {
        var number = reported("TRA-0101", Map.of("size", "LARGE", "depth", 12.5));

        publish("TRA-0101", List.of(new ExtraField("lane", "车道", "Lane", Kind.TEXT, true, List.of(), false)));

        assertThat(answers(number))
                .extracting(it -> it.field().title() + " " + it.value())
                .containsExactly("大小 LARGE", "深度（厘米） 12.5");
        assertThatThrownBy(() -> reported("TRA-0101", Map.of("size", "LARGE")))
                .hasMessageContaining("extra-required")
                .hasMessageContaining("extra-unknown");
    }

    @Test
    void theOrderOfTheFieldsIsKept() {
        var fields = List.of(
                new ExtraField("zeta", "先", "First", Kind.TEXT, false, List.of(), false),
                new ExtraField("a", "后", "Second", Kind.CHOICE, false, Choice.read("甲\n乙"), true));

        publish("URB-0102", fields);

        assertThat(types.inForce("URB-0102").orElseThrow().extraFields()).isEqualTo(fields);
    }

    @Test
    void aTypeWithoutFurtherFieldsTakesNone() {
        assertThat(answers(reported("URB-0101", Map.of()))).isEmpty();
        assertThatThrownBy(() -> reported("URB-0101", Map.of("size", "LARGE"))).hasMessageContaining("extra-unknown");
    }

    private List<CaseAnswer> answers(CaseNumber number) {
        return CaseAnswer.of(reader.file(district.as("street"), number), types);
    }

    private CaseNumber reported(String code, Map<String, @Nullable Object> said) {
        var place = GovernanceFixtures.place(1);
        var report = new Report(code, null, "测试", null, Channel.PATROL, place, null, List.of(), null, said);
        return desk.report(district.as("worker"), report, null).number();
    }

    private void publish(String code, List<ExtraField> fields) {
        var by = district.as("district");
        var it = catalogue.versions(by, code).get(0).toDraft();
        var draft = new CaseTypeDraft(
                code,
                it.line(),
                it.domain(),
                it.serviceClass(),
                it.naming(),
                it.keywords(),
                "DEP-URBAN",
                List.of(),
                it.leadLevel(),
                it.severity(),
                it.limits(),
                it.fieldCheck(),
                it.residentRating(),
                it.proof(),
                it.duplicates(),
                it.onTheSpot(),
                fields,
                it.source(),
                "增加填写项");
        catalogue.save(by, draft, null);
        catalogue.publish(by, code, 0);
    }
}
