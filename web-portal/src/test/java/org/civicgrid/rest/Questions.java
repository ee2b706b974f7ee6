package org.civicgrid.rest;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sends a sample as somebody: to the REST face with his token, to a page with his session. */
@TestComponent
@RequiredArgsConstructor
class Questions {

    private static final AtomicInteger COUNT = new AtomicInteger(100);

    private final MockMvcTester mvc;

    Answer ask(Member who, Sample sample, Spot spot) {
        var uri = spot.fill(sample.uri());
        var body = spot.fill(sample.body()).replace("{n}", "" + COUNT.incrementAndGet());
        var answer = send(who, sample, uri, body);
        var text = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return new Answer(
                "%s asks %s %s %s".formatted(who.role(), sample.method(), uri, body),
                answer.getResponse().getStatus(),
                text);
    }

    private MvcTestResult send(Member who, Sample sample, String uri, String body) {
        var it = mvc.method(HttpMethod.valueOf(sample.method()))
                .uri(URI.create(URI.create(uri).toASCIIString()));
        if (sample.isForPrograms()) {
            it.header("Authorization", who.bearer());
        } else {
            it.cookie(who.session()).with(csrf());
        }
        if (!sample.method().equals("GET")) {
            it.header("If-Match", "\"99999\"");
        }
        if (body.equals("file")) {
            return it.multipart()
                    .file(new MockMultipartFile("file", "x.png", "image/png", AccessThings.png()))
                    .exchange();
        }
        var json = body.startsWith("{");
        return it.contentType(json ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_FORM_URLENCODED)
                .content(body)
                .exchange();
    }

    /**
     * What came back.
     *
     * @param request who asked for what: method, address and body, filled in
     */
    record Answer(String request, int status, String text) {

        /** Whether it tells something that the request did not name itself. */
        boolean tells(String secret) {
            return text.contains(secret) && !request.contains(secret);
        }

        @Override
        public String toString() {
            return request + ": " + status;
        }
    }
}
