package org.civicgrid.portal.form;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of a form that was sent.
 *
 * @param result null when it was refused
 * @param sent the form, with what is wrong when it was refused
 */
public record Attempt<T>(@Nullable T result, Sent sent) {

    public boolean failed() {
        return sent.failed();
    }

    /** The result of an attempt that did not fail. */
    public T done() {
        return Objects.requireNonNull(result);
    }
}
