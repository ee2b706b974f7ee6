package org.civicgrid.rest;

import java.util.List;

/** First lines and headers that no proper client sends. */
final class HostileHeads {

    static final List<String> METHODS = Hostile.lines("""
            GE T

            get
            \0GET
            PROPFIND
            TRACE
            CONNECT
            OPTIONS
            HEAD
            PATCH
            DELETE
            PUT
            POST
            «M×9000»
            \u00e9
            G\tET
            QUERY
            """);

    static final List<String> VERSIONS = Hostile.lines("""

            HTTP/1.0
            HTTP/0.9
            HTTP/2.0
            HTTP/1.1x
            http/1.1
            \0
            HTTP/1.9
            """);

    static final List<String> HEADERS = Hostile.lines("""
            Accept: \0
            Accept: */*;q=x
            Accept: image/png
            Accept: «a/b,×500»
            Accept-Language: \u00ff
            Accept-Language: zh-x-«a-×60»
            Accept-Language: *;q=-1
            Accept-Encoding: gzip;q=nan
            Content-Type: nonsense
            Content-Type: application/json; charset=klingon
            Content-Type: application/json;charset=utf-16
            Content-Type: multipart/form-data
            Content-Type: application/x-www-form-urlencoded; charset=\u00ff
            Content-Type: text/csv
            Content-Encoding: gzip
            Content-Length: -1
            Content-Length: 9999999999999999999
            Content-Length: abc
            Content-Length: 3¶Content-Length: 4
            Transfer-Encoding: chunked
            Transfer-Encoding: nonsense
            Transfer-Encoding: chunked, gzip
            Host: a¶Host: b
            Host: [::1
            Host: \u00e4/..
            If-Match: *
            If-Match: W/"1"
            If-Match: "99999999999"
            If-Match: "1", "2"
            If-None-Match: "
            If-Modified-Since: yesterday
            Idempotency-Key:\s
            Idempotency-Key: «k×500»
            Idempotency-Key: \u00e9\1
            Expect: 100-continue
            Expect: miracles
            Range: bytes=9-1
            Range: bytes=0-0,0-1,0-2
            Upgrade: h2c
            Connection: Upgrade, HTTP2-Settings¶HTTP2-Settings: x
            Upgrade: websocket
            HX-Request: true
            HX-Current-URL: http://[
            Cookie: SESSION="
            Cookie: SESSION=Li4vLi4=; =; ;;a
            Cookie: XSRF-TOKEN=\0; lang=xx
            Cookie: civicgrid-lang=../; civicgrid-textsize=%00
            Authorization: Bearer
            Authorization: Bearer \u00ff\u00fe
            Authorization: Basic !!!
            Authorization: Basic Og==
            Authorization: Digest x
            Origin: null
            Origin: http://[
            Referer: \1
            X-Forwarded-For: \u00ff
            X-Forwarded-Proto: gopher
            X-Forwarded-Host: a b
            X-Forwarded-Prefix: //
            X-HTTP-Method-Override: DELETE
            X-CSRF-TOKEN: \u00ff
            No-Colon-Here
            : no name
            Folded: a¶ b
            Bad Name: x
            Nul\0Name: x
            X: «y×9000»
            Trailer: Content-Length
            TE: trailers
            Via: \t
            DNT: 1␊␊GET / HTTP/1.1
            """);

    private HostileHeads() {}

    static void forget(RawRequest it, Dice dice) {
        if (!it.headers.isEmpty()) {
            it.headers.remove(dice.below(it.headers.size()));
        }
    }
}
