package org.civicgrid.governance.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.civicgrid.governance.casework.ExtraField.Choice;
import org.civicgrid.governance.casework.ExtraField.Kind;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.problem.BothLanguages;
import org.civicgrid.governance.problem.FieldFault;
import org.civicgrid.governance.problem.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Further fields of a type: as a schema, as they are defined, and as reports fill them in. */
class ExtraFieldsTests {

    private static final List<Choice> TIMES = Choice.read("DAY | 白天 | Day\nNIGHT | 夜间 | Night");
    private static final List<ExtraField> FIELDS = List.of(
            new ExtraField("period", "发生时段", "Time of day", Kind.CHOICE, true, TIMES, true),
            field("depth", "深度", Kind.NUMBER),
            field("since", "开始日期", Kind.DATE),
            field("note", "说明", Kind.TEXT),
            field("again", "是否经常发生", Kind.YES_NO));

    @Test
    void aStoredSchemaIsReadAsTheFieldsThatItWasWrittenFrom() {
        assertThat(ExtraFieldSchema.read(ExtraFieldSchema.write(FIELDS))).isEqualTo(FIELDS);
        assertThat(ExtraFieldSchema.write(List.of())).isNull();
        assertThat(ExtraFieldSchema.read(null)).isEmpty();
    }

    @Test
    void theSchemaSaysInBothLanguagesWhatAFormAsks() {
        assertThat(ExtraFieldSchema.write(FIELDS))
                .contains("\"title\":\"发生时段\"", "\"x-title-en\":\"Time of day\"", "\"const\":\"NIGHT\"")
                .contains("\"required\":[\"period\"]", "\"additionalProperties\":false");
    }

    @Test
    void choicesAreWrittenOnePerLineInAsManyPartsAsTheyNeed() {
        var choices = Choice.read("家具\n\n树枝 | Branches\nOTHER｜其他｜Other\n");

        assertThat(choices)
                .containsExactly(
                        new Choice("家具", "家具", "家具"),
                        new Choice("树枝", "树枝", "Branches"),
                        new Choice("OTHER", "其他", "Other"));
        assertThat(Choice.print(choices)).isEqualTo("家具\n树枝 | Branches\nOTHER | 其他 | Other");
    }

    @Test
    void takesWhatFitsAndLeavesOutWhatIsBlank() {
        var sent = new HashMap<String, @Nullable Object>(Map.of(
                "period", "NIGHT", "depth", new BigDecimal("2.5"), "since", "2026-11-01", "again", false, "note", " "));

        assertThat(answers(sent))
                .containsOnlyKeys("period", "depth", "since", "again")
                .containsEntry("again", false);
    }

    @Test
    void namesEveryFaultAtOnceByTheTitlesOfTheFields() {
        var wrong = new HashMap<String, @Nullable Object>(Map.of(
                "depth", "deep", "since", "2026-02-30", "again", "yes", "note", "x".repeat(201), "colour", "red"));

        var refused = catchThrowableOfType(InvalidInput.class, () -> answers(wrong));

        assertThat(refused.getFaults())
                .extracting(FieldFault::code)
                .containsExactlyInAnyOrder(
                        "extra-required",
                        "extra-number",
                        "extra-date",
                        "extra-yes-no",
                        "extra-too-long",
                        "extra-unknown");
        assertThat(refused.getFaults())
                .filteredOn(fault -> fault.field().equals("extraFields.period"))
                .allSatisfy(
                        fault -> assertThat(fault.args()).containsExactly(new BothLanguages("发生时段", "Time of day")));
    }

    @Test
    void refusesNumbersThatNobodyMeans() {
        for (var number : List.of(Double.NaN, Double.POSITIVE_INFINITY, 1e300, new BigDecimal("0.12345678"))) {
            assertThatThrownBy(() -> answers(Map.of("period", "DAY", "depth", number)))
                    .hasMessageContaining("extra-number");
        }
    }

    @Test
    void refusesDefinitionsThatNoFormCouldShow() {
        var form = new FormInput();
        ExtraFields.tidy(
                form,
                List.of(
                        new ExtraField("1st", "", "", Kind.CHOICE, false, Choice.read("一项"), false),
                        field("same", "甲", Kind.TEXT),
                        field("same", "乙", Kind.TEXT)));

        assertThat(catchThrowableOfType(InvalidInput.class, form::refuseIfAny).getFaults())
                .extracting(FieldFault::field)
                .containsExactlyInAnyOrder(
                        "extraFields[0].name",
                        "extraFields[0].title",
                        "extraFields[0].titleEn",
                        "extraFields[0].choices",
                        "extraFields[2].name");
    }

    @Test
    void theShippedOnesCanBeAskedAndAreMarkedAsProposals() {
        var form = new FormInput();
        var shipped = CatalogueFounding.extraFields();

        shipped.values()
                .forEach(fields -> assertThat(ExtraFields.tidy(form, fields)).isEqualTo(fields));
        form.refuseIfAny();
        assertThat(CatalogueFiles.column(CatalogueFiles.TYPES, "code")).containsAll(shipped.keySet());
        assertThat(shipped.values()).allSatisfy(fields -> assertThat(fields).allMatch(ExtraField::provisional));
    }

    private static ExtraField field(String name, String title, Kind kind) {
        return new ExtraField(name, title, title, kind, false, List.of(), false);
    }

    private static Map<String, Object> answers(Map<String, @Nullable Object> sent) {
        var faults = new InvalidInput.Collector();
        var answers = ExtraFields.answers(faults, FIELDS, sent);
        faults.refuseIfAny();
        return answers;
    }
}
