package org.civicgrid.portal.register;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.audit.AuditLine;
import org.civicgrid.portal.frame.Fact;
import org.civicgrid.portal.frame.TimelineItem;
import org.civicgrid.portal.frame.TimelinePrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells from the audit what was done to a record; fields are named by the messages {@code register.field.<name>}. */
@Component
@RequiredArgsConstructor
public class RegisterHistory {

    private final RegisterWords words;
    private final TimelinePrinter printer;

    /** The entries of a timeline, in the order of the lines; empty for none. */
    public String print(List<AuditLine> lines) {
        return printer.print(lines.stream().map(this::item).toList());
    }

    private TimelineItem item(AuditLine line) {
        var facts = Stream.concat(line.before().keySet().stream(), line.after().keySet().stream())
                .distinct()
                .map(field -> new Fact(
                        words.orElse("register.field." + field, field),
                        change(line.before().get(field), line.after().get(field))))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
        return new TimelineItem(
                line.at(),
                words.orElse("audit.act." + line.act(), line.act()),
                null,
                line.actor(),
                line.reason(),
                false,
                facts);
    }

    private String change(@Nullable Object before, @Nullable Object after) {
        var was = value(before);
        var is = value(after);
        return was.isEmpty() ? is : was + " → " + (is.isEmpty() ? words.of("register.none") : is);
    }

    private String value(@Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return words.join(several.stream().map(this::value).sorted());
        }
        var text = Objects.toString(value, "");
        return words.orElse("register.value." + text, text);
    }
}
