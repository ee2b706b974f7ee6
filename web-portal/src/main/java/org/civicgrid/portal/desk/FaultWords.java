package org.civicgrid.portal.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.problem.FieldFault;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.springframework.stereotype.Component;

/** What was refused, in words for the page; the same messages as the programs get. */
@Component
@RequiredArgsConstructor
class FaultWords {

    private final Words words;

    /** Message by field, in the order of the faults. */
    Map<String, String> byField(InvalidInput invalid) {
        var messages = new LinkedHashMap<String, String>();
        invalid.getFaults().forEach(fault -> messages.putIfAbsent(fault.field(), of(fault)));
        return messages;
    }

    String of(Refusal refusal) {
        return words.of(
                "problem." + refusal.getCode() + ".detail", refusal.getArgs().toArray());
    }

    private String of(FieldFault fault) {
        var args = Stream.concat(Stream.of(String.valueOf(fault.value())), fault.args().stream())
                .toArray();
        return words.of("fault." + fault.code(), args);
    }
}
