package org.civicgrid.rest;

import static org.civicgrid.rest.RawRequest.utf8;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;

/** Makes malformed requests out of proper ones: the same number and seed give the same request. */
final class RequestMangler {

    private static final String UUID = "0190a0a0-0000-7000-8000-000000000000";
    private static final List<String> READ = words("""
            /api/v1/cases?limit=20 /api/v1/cases/20261123-0000042 /api/v1/cases/20261123-0000042/events
            /api/v1/cases/duplicates?typeCode=URB-0101&lng=104.1&lat=30.66 /api/v1/case-types /api/v1/me
            /api/v1/territories?q=5101 /api/v1/territories/510108/children /api/v1/territories/510108/geojson
            /api/v1/territories/locate?lng=104.1&lat=30.66 /api/v1/units?limit=5 /api/v1/posts/1 /api/v1/appointments?q=x
            /api/v1/party-organizations?territory=510108 /api/v1/service-points?on=2026-11-23 /api/v1/resident-units/1
            /api/v1/jobs?state=DONE /api/v1/jobs/{id} /api/v1/attachments/{id}
            /api/v1/statistics/cases?by=day&from=2026-11-01&to=2026-11-23 /api/v1/audit?from=2026-11-01T00:00:00Z
            /worklist?tab=all /cases?tab=all&from=2026-11-01 /cases/new /territories/510108 /dashboard?period=7
            /cases/nearby?typeCode=URB-0101&lng=104.1&lat=30.66 /sign-in /guide /v3/api-docs /actuator/health
            /party /party/list?territory=510108 /venues?q=x /jobs?state=DONE /imports /audit/chain /units /css/civicgrid.css /webjars/htmx.org/dist/htmx.min.js /icons/sprite-0.svg /error / /nothing
            """);
    private static final List<String> WRITE = words("""
            /api/v1/cases /api/v1/cases/20261123-0000042/actions/note /api/v1/units /api/v1/posts /api/v1/appointments
            /api/v1/party-organizations /api/v1/service-points /api/v1/resident-units /api/v1/me/tokens /api/v1/me/post
            /api/v1/units/1 /api/v1/party-organizations/1/end /api/v1/jobs/{id}/cancel /oauth2/token /sign-in /cases
            /account/password
            """);
    private static final List<String> UPLOAD = words("""
            /api/v1/attachments /api/v1/imports/cases /cases /sign-in
            """);
    private static final List<String> PARAMETERS = words("""
            limit after q territory stage type domain channel light leadUnit holder from to sort by lng lat crs on kind
            state ended unitId size tab period next lang textsize typeCode place.crs open postId continue error head period
            """);
    private static final List<String> VALUES = List.of(
            "%00",
            "%",
            "%z",
            "%u4e2d",
            "%C0%AF",
            "%ED%A0%80",
            "%FF%FE",
            "%F0%A0%AE%B7",
            "NaN",
            "Infinity",
            "-1",
            "1e999",
            "99999999999999999999",
            "-2147483649",
            "0x10",
            "2026-02-30",
            "%2B999999999-12-31",
            "-999999999-01-01",
            "%2B1000000000-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "0000-01-01",
            "WyJjYXNlLW5ldyIsIjIwMjYiLDFd",
            "WyJjYXNlLW5ldyIsIisxMDAwMDAwMDAwLTEyLTMxVDIzOjU5OjU5Ljk5OVoiLDFd",
            "' or 1=1 --",
            "<script>",
            "${7*7}",
            "%23%7B7*7%7D",
            "../../etc/passwd",
            "%0d%0aSet-Cookie:x=y",
            "null",
            "[]",
            "{}",
            "true",
            "",
            "%E4%B8%AD".repeat(300),
            "a".repeat(3000),
            "__$%7B1%7D__::.x",
            "redirect:/x",
            "//evil.example",
            "zh_CN_#Hant");
    private static final List<String> HEADERS = List.of(
            "Accept: \0",
            "Accept: */*;q=x",
            "Accept: image/png",
            "Accept: " + "a/b,".repeat(500),
            "Accept-Language: \u00ff",
            "Accept-Language: zh-x-" + "a-".repeat(60),
            "Accept-Language: *;q=-1",
            "Accept-Encoding: gzip;q=nan",
            "Content-Type: nonsense",
            "Content-Type: application/json; charset=klingon",
            "Content-Type: application/json;charset=utf-16",
            "Content-Type: multipart/form-data",
            "Content-Type: application/x-www-form-urlencoded; charset=\u00ff",
            "Content-Type: text/csv",
            "Content-Encoding: gzip",
            "Content-Length: -1",
            "Content-Length: 9999999999999999999",
            "Content-Length: abc",
            "Content-Length: 3\r\nContent-Length: 4",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: nonsense",
            "Transfer-Encoding: chunked, gzip",
            "Host: a\r\nHost: b",
            "Host: [::1",
            "Host: \u00e4/..",
            "If-Match: *",
            "If-Match: W/\"1\"",
            "If-Match: \"99999999999\"",
            "If-Match: \"1\", \"2\"",
            "If-None-Match: \"",
            "If-Modified-Since: yesterday",
            "Idempotency-Key: ",
            "Idempotency-Key: " + "k".repeat(500),
            "Idempotency-Key: \u00e9\u0001",
            "Expect: 100-continue",
            "Expect: miracles",
            "Range: bytes=9-1",
            "Range: bytes=0-0,0-1,0-2",
            "Upgrade: h2c",
            "Connection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: x",
            "Upgrade: websocket",
            "HX-Request: true",
            "HX-Current-URL: http://[",
            "Cookie: SESSION=\"",
            "Cookie: SESSION=Li4vLi4=; =; ;;a",
            "Cookie: XSRF-TOKEN=\0; lang=xx",
            "Cookie: civicgrid-lang=../; civicgrid-textsize=%00",
            "Authorization: Bearer",
            "Authorization: Bearer \u00ff\u00fe",
            "Authorization: Basic !!!",
            "Authorization: Basic Og==",
            "Authorization: Digest x",
            "Origin: null",
            "Origin: http://[",
            "Referer: \u0001",
            "X-Forwarded-For: \u00ff",
            "X-Forwarded-Proto: gopher",
            "X-Forwarded-Host: a b",
            "X-Forwarded-Prefix: //",
            "X-HTTP-Method-Override: DELETE",
            "X-CSRF-TOKEN: \u00ff",
            "No-Colon-Here",
            ": no name",
            "Folded: a\r\n b",
            "Bad Name: x",
            "Nul\0Name: x",
            "X: " + "y".repeat(9000),
            "Trailer: Content-Length",
            "TE: trailers",
            "Via: \t",
            "DNT: 1\n\nGET / HTTP/1.1");
    private static final List<String> METHODS = List.of(
            "GE T",
            "",
            "get",
            "\0GET",
            "PROPFIND",
            "TRACE",
            "CONNECT",
            "OPTIONS",
            "HEAD",
            "PATCH",
            "DELETE",
            "PUT",
            "POST",
            "M".repeat(9000),
            "\u00e9",
            "G\tET",
            "QUERY");
    private static final List<String> TARGETS = List.of(
            "*",
            "",
            "http://",
            "http://[::1/",
            "//",
            "/\\..\\..",
            "/..;/actuator/env",
            "/api/v1/../../actuator",
            "/%2e%2e/%2e%2e",
            "/api/v1/cases/%00",
            "/api/v1/cases/%ED%A0%80",
            "/api/v1/units/%",
            "/cases/%E4%BD",
            "/api//v1///cases",
            "/;a=b/worklist;x",
            "/api/v1/territories/\u00ff\u00fe",
            "/" + "a/".repeat(3000),
            "/worklist#frag",
            "/w o r k",
            "/api/v1/attachments/%2f%2f",
            "/territories/99999999999999999999999",
            "/cases/20261123-99999999999999999",
            "/webjars/%2e%2e/x",
            "/css/..%5c..%5cx.css",
            "/icons/sprite-zz.svg",
            "/error?x=%",
            "/api/v1/jobs/" + UUID + "/errors.csv%0a",
            "/v3/api-docs/%00",
            "/v3/api-docs.yaml",
            "/oauth2/authorization/%00",
            "/login/oauth2/code/x?state=%FF",
            "/actuator/heapdump",
            "/logout",
            "/sign-out");
    private static final List<String> VERSIONS =
            List.of("HTTP/1.0", "HTTP/0.9", "HTTP/2.0", "HTTP/1.1x", "", "http/1.1", "\0", "HTTP/1.9");
    private static final List<String> JSON = List.of(
            "null",
            "true",
            "1",
            "-0",
            "1e400",
            "1".repeat(400),
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00x\"",
            "\"\u0001\"",
            "\"\u00ff\u00fe\"",
            "\"\\x\"",
            "[]",
            "{}",
            "[".repeat(2000),
            "{\"a\":".repeat(1500),
            "\"" + "x".repeat(20_000) + "\"",
            "\"2026-02-30\"",
            "\"+999999999-12-31T23:59:59.999999999Z\"",
            "\"+999999999-12-31\"",
            "\"-999999999-01-01\"",
            "NaN",
            "1.5",
            "99999999999999999999",
            "{\"lng\":1e308,\"lat\":-1e308}",
            "{\"lng\":null,\"lat\":null}",
            "[null]",
            "[\"\",null,1,{}]",
            "\"" + UUID + "\"",
            "[\"" + UUID + "\"]",
            "\"zh\"",
            "'x'",
            "undefined",
            "/*c*/1",
            "\"a\",\"dup\":1,\"dup\":2",
            "",
            "\"=cmd|'/c calc'!A1\"",
            "\"" + utf8("𠮷䶮㛃😀") + "\"",
            "\"\\ud83d\\ude00\"");
    private static final List<String> FIELDS = words("""
            typeCode title description severity channel place reporter attachmentIds occurredAt text reasonCode unit units
            until workingDays outcome rating targetNumber publicText code name shortName kind parent territory from to on
            reason personId postId unitId role days level services address phone creditCode confirmed microGrid residentUnit
            displayOrder __proto__
            """);
    private static final String REPORT =
            "{\"typeCode\":\"URB-0101\",\"channel\":\"GRID_WORKER\",\"place\":{\"lng\":104.1,\"lat\":30.66}";
    private static final List<BiConsumer<RawRequest, SplittableRandom>> TWISTS = List.of(
            (it, dice) -> it.method = pick(METHODS, dice),
            (it, dice) -> it.target = pick(TARGETS, dice),
            (it, dice) -> it.version = pick(VERSIONS, dice),
            RequestMangler::query,
            RequestMangler::query,
            RequestMangler::query,
            (it, dice) -> it.headers.add(pick(HEADERS, dice)),
            (it, dice) -> it.headers.add(pick(HEADERS, dice)),
            (it, dice) -> it.headers.add(dice.nextInt(it.headers.size() + 1), pick(HEADERS, dice)),
            RequestMangler::forget,
            (it, dice) -> it.body = cut(it.body, dice),
            RequestMangler::chunks,
            RequestMangler::noise);

    private final long seed;
    private final String token;

    RequestMangler(long seed, String token) {
        this.seed = seed;
        this.token = token;
    }

    byte[] request(long number) {
        var dice = new SplittableRandom(seed * 1_000_003 + number);
        var it = proper(dice);
        it.header("Host", "localhost").header("Connection", "close");
        if (dice.nextInt(10) > 0) {
            it.header("Authorization", "Bearer " + token);
        }
        for (int twists = dice.nextInt(3); twists >= 0; twists--) {
            pick(TWISTS, dice).accept(it, dice);
        }
        return it.bytes();
    }

    /** A request as a program might send it; JSON bodies have faults of their own. */
    private static RawRequest proper(SplittableRandom dice) {
        return switch (dice.nextInt(8)) {
            case 0, 1, 2 -> new RawRequest("GET", pick(READ, dice), "");
            case 3 -> form(dice);
            case 4 -> upload(dice);
            default -> json(dice);
        };
    }

    private static RawRequest json(SplittableRandom dice) {
        var body = new StringBuilder(dice.nextBoolean() ? REPORT : "{\"name\":\"x\"");
        for (int fields = dice.nextInt(4); fields > 0; fields--) {
            body.append(",\"").append(pick(FIELDS, dice)).append("\":").append(pick(JSON, dice));
        }
        var whole = dice.nextInt(8) == 0 ? pick(JSON, dice) : body.append('}').toString();
        return new RawRequest(dice.nextInt(4) == 0 ? "PUT" : "POST", pick(WRITE, dice), whole)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"0\"");
    }

    private static RawRequest form(SplittableRandom dice) {
        var body = pick(PARAMETERS, dice) + "=" + pick(VALUES, dice) + "&username=a&password=" + pick(VALUES, dice);
        return new RawRequest("POST", pick(WRITE, dice), body)
                .header("Content-Type", "application/x-www-form-urlencoded");
    }

    private static RawRequest upload(SplittableRandom dice) {
        var name = pick(List.of("file", "mapping", "", "a\"b", "x\0", utf8("文件"), "attachmentIds"), dice);
        var file = pick(
                List.of("a.png", "", "../../a", "a\0.png", "C:\\a.csv", "=1+1.csv", "n".repeat(3000), utf8("𠮷.jpg")),
                dice);
        var content = pick(
                List.of(
                        "",
                        "\u0089PNG\r\n\u001a\n",
                        "\u00ff\u00d8\u00ff\u00e0JFIF",
                        "PK\u0003\u0004",
                        "%PDF-1.7",
                        "GIF89a",
                        "a,b\n1",
                        "RIFF\0\0\0\0WEBPVP8 ",
                        "<svg onload=x>"),
                dice);
        var part = "--b\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n".formatted(name, file)
                + pick(
                        List.of(
                                "",
                                "Content-Type: image/png\r\n",
                                "Content-Type: \0\r\n",
                                "X: " + "y".repeat(600) + "\r\n"),
                        dice)
                + "\r\n" + content + "\r\n";
        var body =
                part.repeat(dice.nextInt(20) == 0 ? 300 : 1) + pick(List.of("--b--\r\n", "", "--b", "--c--\r\n"), dice);
        var type = pick(
                List.of(
                        "multipart/form-data; boundary=b",
                        "multipart/form-data",
                        "multipart/form-data; boundary=",
                        "multipart/mixed; boundary=b",
                        "multipart/form-data; boundary=\"",
                        "multipart/form-data; boundary=" + "b".repeat(5000)),
                dice);
        return new RawRequest("POST", pick(UPLOAD, dice), body).header("Content-Type", type);
    }

    private static void query(RawRequest it, SplittableRandom dice) {
        var more = pick(PARAMETERS, dice)
                + pick(List.of("=", "=", "=", "[]=", ".a=", "[9999999]=", ""), dice)
                + pick(VALUES, dice);
        var times = dice.nextInt(200) == 0 ? 1500 : 1;
        it.target += (it.target.contains("?") ? "&" : "?") + (more.replace(" ", "+") + "&").repeat(times);
    }

    private static void forget(RawRequest it, SplittableRandom dice) {
        if (!it.headers.isEmpty()) {
            it.headers.remove(dice.nextInt(it.headers.size()));
        }
    }

    private static void chunks(RawRequest it, SplittableRandom dice) {
        it.framed = false;
        it.header(
                "Transfer-Encoding",
                pick(List.of("chunked", "chunked", "Chunked", "chunked, identity", "xchunked", " chunked"), dice));
        var size = pick(
                List.of("5", "-1", "FFFFFFFFFFFFFFFFF", "zz", "", "5;x=" + "y".repeat(9000), "0", "7fffffff"), dice);
        it.body = size + "\r\n{\"a\"}\r\n"
                + pick(List.of("0\r\n\r\n", "", "0\r\nContent-Length: 5\r\n\r\n", "0\r\n\0\r\n\r\n"), dice);
    }

    /** Some bytes of anything anywhere. */
    private static void noise(RawRequest it, SplittableRandom dice) {
        var text = dice.nextBoolean() ? it.target : it.body;
        var at = dice.nextInt(text.length() + 1);
        var noise = new StringBuilder();
        for (int count = dice.nextInt(1, 12); count > 0; count--) {
            noise.append((char) dice.nextInt(256));
        }
        var noisy = text.substring(0, at) + noise + text.substring(at);
        if (text.equals(it.target)) {
            it.target = noisy;
        } else {
            it.body = noisy;
        }
    }

    private static List<String> words(String text) {
        return List.of(text.replace("{id}", UUID).strip().split("\\s+"));
    }

    private static String cut(String text, SplittableRandom dice) {
        return text.substring(0, dice.nextInt(text.length() + 1));
    }

    private static <T> T pick(List<T> list, SplittableRandom dice) {
        return list.get(dice.nextInt(list.size()));
    }
}
