package org.civicgrid.portal.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of a form that was sent.
 *
 * @param result null when it was refused
 * @param faults what is wrong, in words by field, in the order of the refusal; the empty field stands for the whole form
 */
public record Attempt<T>(@Nullable T result, Map<String, String> faults) {

    public Attempt {
        faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
    }

    public boolean failed() {
        return !faults.isEmpty();
    }

    /** The result of an attempt that did not fail. */
    public T done() {
        return Objects.requireNonNull(result);
    }
}
