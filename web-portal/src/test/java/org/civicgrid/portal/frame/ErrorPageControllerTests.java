package org.civicgrid.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;

class ErrorPageControllerTests {

    private final ErrorPageController errors = new ErrorPageController(new ErrorNumbers());
    private final ExtendedModelMap model = new ExtendedModelMap();

    @Test
    void showsAPageWhateverTheAcceptHeaderSays() {
        var answer = answer("/worklist", 404);

        assertThat(answer).isEqualTo("error/error");
        assertThat(model).containsEntry("told", "404").doesNotContainKey("trace");
    }

    @Test
    void givesAFailureANumberAndNothingElse() {
        answer("/worklist", 500);

        assertThat(model.get("number")).asString().matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(model.keySet()).containsExactlyInAnyOrder("status", "told", "number");
    }

    @Test
    void answersProgramsWithAProblem() {
        var answer = (ResponseEntity<?>) answer("/api/v1/nothing", 404);

        assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
        assertThat(((ProblemDetail) answer.getBody()).getType()).hasToString("urn:civicgrid:problem:not-found");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 409, 413, 418, 429, 500, 503})
    void hasWordsForEveryStatus(int status) throws Exception {
        answer("/worklist", status);
        var pages = new PagePrinter();

        for (var locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            assertThat(pages.print("error/error", locale, Map.copyOf(withoutNulls())))
                    .doesNotContain("??");
        }
    }

    private Map<String, Object> withoutNulls() {
        var copy = new HashMap<String, Object>(model);
        copy.values().removeIf(Objects::isNull);
        return copy;
    }

    private Object answer(String path, int status) {
        var request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, path);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret"));
        return errors.error(request, new MockHttpServletResponse(), model);
    }
}
