package org.civicgrid.governance.problem;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Puts problems into words: RFC 9457 documents in the caller's language. */
@Component
@RequiredArgsConstructor
public class Problems {

    private static final String TYPE = "urn:civicgrid:problem:";

    private final MessageSource messages;

    /** A problem that needs no domain to say it, for example {@code unauthenticated}. */
    public ProblemDetail of(HttpStatusCode status, String code, Locale locale, Object... args) {
        return document(Problem.of(status, code, args), locale);
    }

    /** The words of a field's fault, for pages. */
    public String message(FieldFault fault, Locale locale) {
        return say("fault." + fault.code(), arguments(fault, locale), locale);
    }

    /** What to do about a field's fault; empty where the words of the fault say it already. */
    public String remedy(FieldFault fault, Locale locale) {
        return say("fault." + fault.code() + ".remedy", arguments(fault, locale), "", locale);
    }

    /** The one sentence that says what to do about a refusal, for pages. */
    public String detail(Refusal refusal, Locale locale) {
        return say("problem." + refusal.getCode() + ".detail", refusal.getArgs().toArray(), locale);
    }

    ProblemDetail document(Problem problem, Locale locale) {
        var args = problem.args().toArray();
        var document = ProblemDetail.forStatus(problem.status());
        document.setType(URI.create(TYPE + problem.code()));
        document.setTitle(say("problem." + problem.code() + ".title", args, locale));
        document.setDetail(say("problem." + problem.code() + ".detail", args, locale));
        problem.extensions().forEach(document::setProperty);
        if (!problem.faults().isEmpty()) {
            document.setProperty(
                    "errors",
                    problem.faults().stream().map(it -> error(it, locale)).toList());
        }
        return document;
    }

    private Map<String, Object> error(FieldFault fault, Locale locale) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("field", fault.field());
        error.put("code", fault.code());
        if (fault.value() != null) {
            error.put("value", fault.value());
        }
        error.put("message", message(fault, locale));
        var remedy = remedy(fault, locale);
        if (!remedy.isEmpty()) {
            error.put("remedy", remedy);
        }
        return error;
    }

    private static Object[] arguments(FieldFault fault, Locale locale) {
        List<Object> all = new ArrayList<>();
        all.add(fault.value() == null ? "" : fault.value());
        fault.args().forEach(it -> all.add(BothLanguages.resolve(it, locale)));
        return all.toArray();
    }

    private String say(String key, Object[] args, Locale locale) {
        return say(key, args, key, locale);
    }

    /**
     * Numbers are written as they are, without grouping, unless the text formats them itself; words that are messages
     * themselves in the same language.
     */
    private String say(String key, Object[] args, String otherwise, Locale locale) {
        var plain = Arrays.stream(args)
                .map(it -> it instanceof MessageSourceResolvable ? it : String.valueOf(it))
                .toArray();
        try {
            return messages.getMessage(key, plain, otherwise, locale);
        } catch (IllegalArgumentException formatsNumbers) {
            return messages.getMessage(key, args, otherwise, locale);
        }
    }
}
