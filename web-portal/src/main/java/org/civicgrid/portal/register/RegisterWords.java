package org.civicgrid.portal.register;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Messages in the reader's language. */
@Component
@RequiredArgsConstructor
public class RegisterWords {

    private final MessageSource messages;

    public String of(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    /** The message, or something else where there is none. */
    public String orElse(String key, String otherwise) {
        return Objects.requireNonNull(messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()));
    }

    /** What is known under a label; empty for null. */
    public Fact fact(String key, @Nullable String value) {
        return new Fact(of(key), Objects.requireNonNullElse(value, ""));
    }

    /** Several words in a row. */
    public String join(Stream<String> several) {
        return several.collect(Collectors.joining(of("register.join")));
    }

    /** A choice for each constant, named by the message {@code <prefix><NAME>}; the prefix ends with a dot. */
    public <E extends Enum<E>> List<Choice> choices(String prefix, List<E> constants) {
        return constants.stream()
                .map(it -> new Choice(it.name(), of(prefix + it.name())))
                .toList();
    }

    /** A choice for each constant of a type. */
    public <E extends Enum<E>> List<Choice> choices(String prefix, Class<E> type) {
        return choices(prefix, Arrays.asList(type.getEnumConstants()));
    }
}
