package org.civicgrid.governance.problem;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/**
 * A problem before it is put into words.
 *
 * @param code stable code; its words are {@code problem.<code>.title} and {@code .detail}
 * @param args arguments of the words
 * @param headers further headers of the answer, for example {@code Allow}
 */
record Problem(
        HttpStatusCode status,
        String code,
        List<Object> args,
        List<FieldFault> faults,
        Map<String, Object> extensions,
        HttpHeaders headers) {

    static Problem of(HttpStatusCode status, String code, Object... args) {
        return new Problem(status, code, List.of(args), List.of(), Map.of(), HttpHeaders.EMPTY);
    }

    static Problem ofFaults(HttpStatusCode status, List<FieldFault> faults) {
        return new Problem(status, "invalid-input", List.of(), faults, Map.of(), HttpHeaders.EMPTY);
    }

    Problem with(HttpHeaders headers) {
        return new Problem(status, code, args, faults, extensions, headers);
    }
}
