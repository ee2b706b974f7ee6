package org.civicgrid.portal.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.casework.ExtraField;
import org.civicgrid.portal.desk.Words;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.InputField;
import org.civicgrid.portal.frame.InputField.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/**
 * The further fields of a case type as rows of a form: one set of inputs each, named {@code extraFields[0].title} and so
 * on. Rows are added and taken away by buttons that send the form and show it again.
 */
@Component
@RequiredArgsConstructor
public class ExtraFieldRows {

    private static final String FIELD = "extraFields";
    private static final List<String> PARTS = List.of("title", "titleEn", "name", "kind", "choices", "flags");
    private static final int MOST = 20;

    private final Words words;

    /** One field; its number counts from zero. */
    public record Row(int number, List<InputField> fields) {}

    /** A field as it is shown. */
    public record Shown(
            String title,
            String titleEn,
            String name,
            String kind,
            String choices,
            String required,
            boolean provisional) {}

    List<Row> rows(Sent sent) {
        return IntStream.range(0, count(sent::has))
                .mapToObj(row -> new Row(
                        row, PARTS.stream().map(part -> input(row, part, sent)).toList()))
                .toList();
    }

    List<Shown> shown(List<ExtraField> fields) {
        return fields.stream()
                .map(it -> new Shown(
                        it.title(),
                        it.titleEn(),
                        it.name(),
                        words.of("catalogue.extra.kind.", it.kind()),
                        it.choices().stream()
                                .map(choice -> choice.title(words.english()))
                                .collect(Collectors.joining(" / ")),
                        words.of(it.required() ? "catalogue.yes" : "catalogue.no"),
                        it.provisional()))
                .toList();
    }

    /** The fields in one line, to compare versions. */
    String summary(List<ExtraField> fields) {
        return shown(fields).stream()
                .map(it -> words.of(
                        "catalogue.extra.summary",
                        words.english() ? it.titleEn() : it.title(),
                        it.kind(),
                        it.required(),
                        it.choices()))
                .collect(Collectors.joining("; "));
    }

    /** What stands in the form at first. */
    static Sent now(List<ExtraField> fields) {
        var now = Sent.nothing();
        for (int row = 0; row < fields.size(); row++) {
            var it = fields.get(row);
            now = now.with(name(row, "name"), it.name())
                    .with(name(row, "title"), it.title())
                    .with(name(row, "titleEn"), it.titleEn())
                    .with(name(row, "kind"), it.kind())
                    .with(name(row, "choices"), ExtraField.Choice.print(it.choices()))
                    .with(name(row, "flags"), flags(it));
        }
        return now;
    }

    private static String flags(ExtraField it) {
        return Stream.of(it.required() ? "required" : "", it.provisional() ? "provisional" : "")
                .filter(flag -> !flag.isEmpty())
                .collect(Collectors.joining(","));
    }

    /** The fields that were sent; rows that say nothing are left out. */
    static List<ExtraField> read(Reading in) {
        var fields = new ArrayList<ExtraField>();
        for (int row = 0; row < count(in::has); row++) {
            var own = row;
            if (PARTS.stream().allMatch(part -> in.text(name(own, part)) == null)) {
                continue;
            }
            var kind = in.constant(ExtraField.Kind.class, name(row, "kind"));
            var flags = in.all(name(row, "flags"));
            fields.add(new ExtraField(
                    in.textOrEmpty(name(row, "name")),
                    in.textOrEmpty(name(row, "title")),
                    in.textOrEmpty(name(row, "titleEn")),
                    Objects.requireNonNullElse(kind, ExtraField.Kind.TEXT),
                    flags.contains("required"),
                    ExtraField.Choice.read(in.textOrEmpty(name(row, "choices"))),
                    flags.contains("provisional")));
        }
        return fields;
    }

    /** The form with a row more or less, when that is what was asked for. */
    static Optional<Sent> reshaped(Sent sent) {
        if (sent.has("more")) {
            var kept = tidied(sent);
            var next = count(kept::has);
            return Optional.of(next < MOST ? kept.with(name(next, "kind"), null) : kept);
        }
        var gone = sent.text("without");
        return gone == null
                ? Optional.empty()
                : Optional.of(keeping(sent, row -> !String.valueOf(row).equals(gone)));
    }

    /** The sent form without rows that say nothing, numbered as {@link #read} numbers them. */
    static Sent tidied(Sent sent) {
        return keeping(sent, row -> !isBlank(sent, row));
    }

    private static Sent keeping(Sent sent, IntPredicate wanted) {
        var values = new LinkedMultiValueMap<>(sent.values());
        values.keySet().removeIf(name -> name.startsWith(FIELD + "["));
        var kept = IntStream.range(0, count(sent::has)).filter(wanted).toArray();
        for (int row = 0; row < kept.length; row++) {
            for (var part : PARTS) {
                var sentHere = sent.values().get(name(kept[row], part));
                if (sentHere != null) {
                    values.put(name(row, part), sentHere);
                }
            }
        }
        return new Sent(values, sent.faults());
    }

    private static boolean isBlank(Sent sent, int row) {
        return PARTS.stream().allMatch(part -> sent.text(name(row, part)) == null);
    }

    private static int count(Predicate<String> sent) {
        return (int) IntStream.range(0, MOST + 1)
                .takeWhile(row -> PARTS.stream().anyMatch(part -> sent.test(name(row, part))))
                .count();
    }

    private static String name(int row, String part) {
        return FIELD + "[" + row + "]." + part;
    }

    private InputField input(int row, String part, Sent sent) {
        var name = name(row, part);
        return new InputField(
                kind(part),
                FIELD + "-" + row + "-" + part,
                name,
                words.of("catalogue.extra." + part),
                hint(part),
                !part.equals("choices") && !part.equals("flags"),
                sent.shown(name),
                sent.faults().get(name),
                choices(part),
                max(part));
    }

    private @Nullable String hint(String part) {
        return switch (part) {
            case "name", "choices" -> words.of("catalogue.extra." + part + ".hint");
            default -> null;
        };
    }

    private static Kind kind(String part) {
        return switch (part) {
            case "kind" -> Kind.SELECT;
            case "choices" -> Kind.AREA;
            case "flags" -> Kind.CHECKS;
            default -> Kind.TEXT;
        };
    }

    private List<Choice> choices(String part) {
        return switch (part) {
            case "kind" -> words.choices("catalogue.extra.kind.", ExtraField.Kind.values());
            case "flags" ->
                Stream.of("required", "provisional")
                        .map(it -> new Choice(it, words.of("catalogue.extra." + it)))
                        .toList();
            default -> List.of();
        };
    }

    private static int max(String part) {
        return switch (part) {
            case "name" -> 40;
            case "title" -> 60;
            case "titleEn" -> 120;
            case "choices" -> 8000;
            default -> 0;
        };
    }
}
