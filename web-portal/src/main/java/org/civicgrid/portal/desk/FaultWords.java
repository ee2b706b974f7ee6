package org.civicgrid.portal.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.casework.Input;
import org.civicgrid.governance.problem.FieldFault;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.portal.frame.Formats;
import org.springframework.stereotype.Component;

/** What was refused, in words for the page; the same messages as the programs get. */
@Component
@RequiredArgsConstructor
public class FaultWords {

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");

    private final Formats formats;
    private final Words words;

    /** Message by field, in the order of the faults. */
    public Map<String, String> byField(InvalidInput invalid) {
        var messages = new LinkedHashMap<String, String>();
        invalid.getFaults().forEach(fault -> messages.putIfAbsent(fault.field(), of(fault)));
        return messages;
    }

    public String of(Refusal refusal) {
        return words.of(
                "problem." + refusal.getCode() + ".detail", refusal.getArgs().toArray());
    }

    private String of(FieldFault fault) {
        var args = Stream.concat(Stream.of(shown(fault)), fault.args().stream()).toArray();
        return words.of("fault." + fault.code(), args);
    }

    /** The value as the page says it: a moment in local time, an input by its label, and all else as it was sent. */
    private String shown(FieldFault fault) {
        var value = String.valueOf(fault.value());
        if (MOMENT.matcher(value).matches()) {
            return formats.instant(Instant.parse(value));
        }
        return Arrays.stream(Input.values())
                .filter(input ->
                        fault.code().equals("not-taken") && input.field().equals(value))
                .map(input -> words.of("input.", input))
                .findFirst()
                .orElse(value);
    }
}
