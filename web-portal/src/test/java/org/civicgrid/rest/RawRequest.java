package org.civicgrid.rest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The parts of a request on their way to the wire, each as it is sent, one byte for one character (ISO 8859-1). */
final class RawRequest {

    String method;
    String target;
    String version = "HTTP/1.1";
    final List<String> headers = new ArrayList<>();
    String body;
    boolean framed = true;

    RawRequest(String method, String target, String body) {
        this.method = method;
        this.target = target;
        this.body = body;
    }

    /** The header with this name gives way to the new one. */
    RawRequest header(String name, String value) {
        headers.removeIf(it -> it.regionMatches(true, 0, name + ":", 0, name.length() + 1));
        headers.add(name + ": " + value);
        return this;
    }

    byte[] bytes() {
        var length = framed && !body.isEmpty() ? "Content-Length: " + body.length() + "\r\n" : "";
        return (method + " " + target + " " + version + "\r\n"
                        + headers.stream().map(it -> it + "\r\n").collect(Collectors.joining())
                        + length + "\r\n" + body)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Text as UTF-8 on the wire. */
    static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
