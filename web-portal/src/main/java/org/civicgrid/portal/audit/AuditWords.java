package org.civicgrid.portal.audit;

import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the reader's language what the codes of the audit mean; a code without words stands for itself. */
@Component
@RequiredArgsConstructor
class AuditWords {

    private static final String CASE = "case.";

    private final MessageSource messages;

    String act(String code) {
        var words = find("audit.act." + code, "");
        if (!words.isEmpty()) {
            return words;
        }
        return code.startsWith(CASE) ? find("action." + constant(code.substring(CASE.length())), code) : code;
    }

    String subjectKind(String code) {
        return find("audit.subject." + code, code);
    }

    String of(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    private static String constant(String slug) {
        return slug.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private String find(String key, String otherwise) {
        return Objects.requireNonNull(messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()));
    }
}
