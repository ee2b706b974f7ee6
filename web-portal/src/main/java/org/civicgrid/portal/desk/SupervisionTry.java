package org.civicgrid.portal.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * An urging or supervising that was tried and refused as a whole.
 *
 * @param sent parameters of the form
 * @param chosen numbers of the cases
 * @param faults message by field
 */
record SupervisionTry(Map<String, String> sent, List<String> chosen, Map<String, String> faults) {

    private static final List<String> FIELDS = List.of("text", "until");

    static SupervisionTry none() {
        return new SupervisionTry(Map.of(), List.of(), Map.of());
    }

    static SupervisionTry of(MultiValueMap<String, String> sent, List<String> chosen, Map<String, String> faults) {
        return new SupervisionTry(sent.toSingleValueMap(), chosen, faults);
    }

    /** What was sent, or else what stands there at first. */
    String value(String field, String usual) {
        return sent.getOrDefault(field, usual);
    }

    @Nullable
    String fault(String field) {
        return faults.get(field);
    }

    List<String> otherProblems() {
        return faults.entrySet().stream()
                .filter(fault -> !FIELDS.contains(fault.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
