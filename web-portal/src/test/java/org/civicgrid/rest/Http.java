package org.civicgrid.rest;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** A program that speaks to the running portal with somebody's token. */
record Http(int port, Member who) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    HttpResponse<String> get(String path, String... headers) {
        return CLIENT.sendAsync(request(path, headers).GET().build(), BodyHandlers.ofString())
                .join();
    }

    HttpResponse<String> post(String path, String json, String... headers) {
        return send("POST", path, json, headers).join();
    }

    CompletableFuture<HttpResponse<String>> send(String method, String path, String json, String... headers) {
        var request = request(path, headers)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json))
                .build();
        return CLIENT.sendAsync(request, BodyHandlers.ofString());
    }

    /** Many at once, each with its own request. */
    static List<HttpResponse<String>> atOnce(
            int times, java.util.function.IntFunction<CompletableFuture<HttpResponse<String>>> request) {
        var sent = IntStream.range(0, times).mapToObj(request).toList();
        return sent.stream().map(CompletableFuture::join).toList();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", who.bearer());
        return headers.length == 0 ? request : request.headers(headers);
    }
}
