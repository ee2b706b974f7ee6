package org.civicgrid.rest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST face as a program of somebody's uses it, without a network between. */
@TestComponent
@RequiredArgsConstructor
class Rest {

    private static final String ROOT = "/api/v1";

    private final MockMvcTester mvc;
    private final JsonMapper json;

    Answer get(Member by, String path, String... headers) {
        return send("GET", by, path, "", headers);
    }

    Answer post(Member by, String path, String body, String... headers) {
        return send("POST", by, path, body, headers);
    }

    Answer send(String method, Member by, String path, String body, String... headers) {
        var request = mvc.method(HttpMethod.valueOf(method))
                .uri(URI.create((path.startsWith(ROOT) ? "" : ROOT) + path))
                .header("Authorization", by.bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return answer(request.exchange());
    }

    Answer upload(Member by, String path, String name, byte[] content, String mapping) {
        return answer(mvc.post()
                .uri(ROOT + path)
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .param("mapping", mapping)
                .header("Authorization", by.bearer())
                .header("Accept-Language", "en")
                .exchange());
    }

    private Answer answer(MvcTestResult result) {
        var response = result.getResponse();
        var text = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        var isJson = text.startsWith("{") || text.startsWith("[");
        return new Answer(
                response.getStatus(),
                isJson ? json.readTree(text) : json.createObjectNode(),
                text,
                String.valueOf(response.getHeader("ETag")));
    }

    /** An answer; its body as JSON is empty when it is none. */
    record Answer(int status, JsonNode body, String text, String etag) {

        /** The text at a JSON pointer; empty when there is none. */
        String at(String pointer) {
            return body.at(pointer).asString("");
        }

        /** The code of the problem, without what all problems begin with. */
        String problem() {
            return at("/type").replace("urn:civicgrid:problem:", "");
        }
    }
}
