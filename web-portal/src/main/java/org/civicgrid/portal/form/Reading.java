package org.civicgrid.portal.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.problem.FieldFault;
import org.civicgrid.governance.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form field by field, strictly. What is empty is null; what cannot be read is noted and stands as null, or as some
 * value where one is required, until {@link Sent#read} refuses the whole with everything that was noted.
 */
public final class Reading {

    private static final int LAST_YEAR = 9998;

    private final Sent sent;
    private final List<FieldFault> faults = new ArrayList<>();

    Reading(Sent sent) {
        this.sent = sent;
    }

    /** Whether a field was sent, be it empty. */
    public boolean has(String name) {
        return sent.has(name);
    }

    public @Nullable String text(String name) {
        return sent.text(name);
    }

    /** Empty for nothing: whether it must be there, the domain says. */
    public String textOrEmpty(String name) {
        return Objects.requireNonNullElse(text(name), "");
    }

    public String requiredText(String name) {
        return required(name, text(name), "");
    }

    /** Every value under a name, without empty ones. */
    public List<String> all(String name) {
        return sent.values().getOrDefault(name, List.of()).stream()
                .filter(it -> !it.isBlank())
                .toList();
    }

    /** Whether a box that stands alone is ticked. */
    public boolean isChecked(String name) {
        return "true".equals(text(name));
    }

    /** A day of a year of four digits. */
    public @Nullable LocalDate date(String name) {
        return read(name, "not-a-day", Reading::day);
    }

    /** A day and minute in Asia/Shanghai. */
    public @Nullable Instant moment(String name) {
        return read(
                name,
                "not-a-moment",
                text -> LocalDateTime.parse(text).atZone(CalendarZone.SHANGHAI).toInstant());
    }

    public @Nullable Integer integer(String name) {
        return read(name, "not-a-number", Integer::valueOf);
    }

    public int requiredInteger(String name) {
        return required(name, integer(name), 0);
    }

    /** A finite number. */
    public @Nullable Double decimal(String name) {
        return read(name, "not-a-number", Reading::finite);
    }

    public double requiredDecimal(String name) {
        return required(name, decimal(name), 0.0);
    }

    /** A longitude or latitude: at most so many degrees from 0. */
    public double requiredDegrees(String name, int most) {
        var degrees = requiredDecimal(name);
        var outside = Math.abs(degrees) > most;
        when(outside, name, "out-of-range", degrees, -most, most);
        return outside ? 0 : degrees;
    }

    public <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        return read(name, "not-offered", text -> Enum.valueOf(type, text));
    }

    public <E extends Enum<E>> E requiredConstant(Class<E> type, String name) {
        return required(name, constant(type, name), type.getEnumConstants()[0]);
    }

    /** Every constant under a name. */
    public <E extends Enum<E>> Set<E> constants(Class<E> type, String name) {
        var constants = EnumSet.noneOf(type);
        for (var text : all(name)) {
            var constant = read(name, text, "not-offered", it -> Enum.valueOf(type, it));
            if (constant != null) {
                constants.add(constant);
            }
        }
        return constants;
    }

    /** Notes a fault when {@code wrong}. */
    public void when(boolean wrong, String name, String code, @Nullable Object value, Object... args) {
        if (wrong) {
            faults.add(FieldFault.of(name, code, value, args));
        }
    }

    /** What a form says, unless something was noted meanwhile or does not make a whole. */
    <T extends @Nullable Object> T whole(Function<Reading, T> form) {
        try {
            var read = form.apply(this);
            if (faults.isEmpty()) {
                return read;
            }
        } catch (InvalidInput unfit) {
            faults.addAll(unfit.getFaults());
        }
        throw new InvalidInput(faults);
    }

    private <T> T required(String name, @Nullable T value, T otherwise) {
        when(text(name) == null, name, "required", null);
        return value == null ? otherwise : value;
    }

    private <T> @Nullable T read(String name, String code, Function<String, T> parse) {
        var text = text(name);
        return text == null ? null : read(name, text, code, parse);
    }

    private <T> @Nullable T read(String name, String text, String code, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            when(true, name, code, text);
            return null;
        }
    }

    private static LocalDate day(String text) {
        var day = LocalDate.parse(text);
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new DateTimeException(text);
        }
        return day;
    }

    private static double finite(String text) {
        var number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
            throw new NumberFormatException(text);
        }
        return number;
    }
}
