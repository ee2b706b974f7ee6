package org.civicgrid.outage;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that acts for one of the demo accounts by token. */
final class Client {

    private static final Pattern FORGERY_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String token;

    private Client(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /** Signs in through the form, makes a token, and uses nothing else from then on. */
    static Client of(String address, String username) throws Exception {
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var form = "username=" + username + "&password=chenghua-demo&_csrf="
                + URLEncoder.encode(forgeryToken(browser, address + "/sign-in"), StandardCharsets.UTF_8);
        send(browser, post(address + "/sign-in", "application/x-www-form-urlencoded", form));
        var made = send(
                browser,
                post(address + "/api/v1/me/tokens", "application/json", "{\"name\":\"outage\"}")
                        .header("X-CSRF-TOKEN", forgeryToken(browser, address + "/account/tokens")));
        return new Client(address, JSON.readTree(made).path("token").asString());
    }

    private static String forgeryToken(HttpClient browser, String page) throws Exception {
        var text = send(browser, HttpRequest.newBuilder(URI.create(page)));
        var found = FORGERY_TOKEN.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException(text);
        }
        return found.group(1);
    }

    private static HttpRequest.Builder post(String uri, String type, String body) {
        return HttpRequest.newBuilder(URI.create(uri))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
    }

    private static String send(HttpClient browser, HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), BodyHandlers.ofString()).body();
    }

    /** The id of the photo that the platform says it has kept. */
    String upload(byte[] png) throws Exception {
        var edge = "edge" + UUID.randomUUID();
        var head = "--" + edge + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(png),
                BodyPublishers.ofString("\r\n--" + edge + "--\r\n"));
        return json(send("/api/v1/attachments", "POST", "multipart/form-data; boundary=" + edge, body))
                .path("id")
                .asString();
    }

    JsonNode post(String path, String body) throws Exception {
        return json(send(path, "POST", "application/json", BodyPublishers.ofString(body)));
    }

    JsonNode get(String path) throws Exception {
        return json(send(path, "GET", "application/json", BodyPublishers.noBody()));
    }

    /** Length of what the path answers with. */
    int bytes(String path) throws Exception {
        return send(path, "GET", "application/json", BodyPublishers.noBody()).body().length;
    }

    private HttpResponse<byte[]> send(String path, String method, String type, BodyPublisher body) throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", type)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .method(method, body)
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    path + " " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer;
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return JSON.readTree(answer.body());
    }
}
