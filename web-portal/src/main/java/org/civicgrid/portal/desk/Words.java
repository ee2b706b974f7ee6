package org.civicgrid.portal.desk;

import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.portal.frame.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of the process in the reader's language. */
@Component
@RequiredArgsConstructor
public class Words {

    private final MessageSource messages;

    public String of(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    /** The word for a value: message {@code <prefix><NAME>}; the prefix ends with a dot. */
    public String of(String prefix, Enum<?> value) {
        return of(prefix + value.name());
    }

    /** The word for a value; null for none. */
    public @Nullable String orNull(String prefix, @Nullable Enum<?> value) {
        return value == null ? null : of(prefix, value);
    }

    /** A choice for each value, by its word. */
    public List<Choice> choices(String prefix, Enum<?>... values) {
        return Arrays.stream(values)
                .map(it -> new Choice(it.name(), of(prefix, it)))
                .toList();
    }

    public boolean english() {
        return "en".equals(LocaleContextHolder.getLocale().getLanguage());
    }
}
