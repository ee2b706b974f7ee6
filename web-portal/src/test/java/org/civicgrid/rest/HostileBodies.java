package org.civicgrid.rest;

import java.util.List;

/** Requests with bodies as a program might send them, the bodies with faults of their own. */
final class HostileBodies {

    private static final String REPORT =
            "{\"typeCode\":\"URB-0101\",\"channel\":\"GRID_WORKER\",\"place\":{\"lng\":104.1,\"lat\":30.66}";

    private static final List<String> FIELDS = Hostile.words("""
            typeCode title description severity channel place reporter attachmentIds occurredAt text reasonCode unit units
            until workingDays outcome rating targetNumber publicText code name shortName kind parent territory from to on
            reason personId postId unitId role days level services address phone creditCode confirmed microGrid residentUnit
            displayOrder committee title content startsOn endsOn organizations residentUnits participants consent elsewhere
            description available __proto__
            """);

    /** What stands where a value should. */
    private static final List<String> JSON = Hostile.lines("""

            null
            true
            1
            -0
            1e400
            «1×400»
            ""
            "\\u0000"
            "\\ud800"
            "\\udc00x"
            "\1"
            "\u00ff\u00fe"
            "\\x"
            []
            {}
            «[×2000»
            «{"a":×1500»
            "«x×20000»"
            "2026-02-30"
            "+999999999-12-31T23:59:59.999999999Z"
            "+999999999-12-31"
            "-999999999-01-01"
            NaN
            1.5
            99999999999999999999
            {"lng":1e308,"lat":-1e308}
            {"lng":null,"lat":null}
            [null]
            ["",null,1,{}]
            "{id}"
            ["{id}"]
            "zh"
            'x'
            undefined
            /*c*/1
            "a","dup":1,"dup":2
            "=cmd|'/c calc'!A1"
            "𠮷䶮㛃😀"
            "\\ud83d\\ude00"
            """);

    private static final List<String> PARTS = Hostile.lines("file\nmapping\n\na\"b\nx\0\n文件\nattachmentIds");
    private static final List<String> FILES =
            Hostile.lines("a.png\n\n../../a\na\0.png\nC:\\a.csv\n=1+1.csv\n«n×3000»\n𠮷.jpg");
    private static final List<String> CONTENTS = Hostile.lines("""

            \u0089PNG¶\u001a¶
            \u00ff\u00d8\u00ff\u00e0JFIF
            PK\3\4
            %PDF-1.7
            GIF89a
            a,b¶1
            RIFF\0\0\0\0WEBPVP8\s
            <svg onload=x>
            """);
    private static final List<String> PART_HEADS =
            Hostile.lines("\nContent-Type: image/png¶\nContent-Type: \0¶\nX: «y×600»¶");
    private static final List<String> BOUNDARIES = Hostile.lines("""
            multipart/form-data; boundary=b
            multipart/form-data
            multipart/form-data; boundary=
            multipart/mixed; boundary=b
            multipart/form-data; boundary="
            multipart/form-data; boundary=«b×5000»
            """);
    private static final List<String> ENDS = Hostile.lines("\n--b--¶\n--b\n--c--¶");

    private HostileBodies() {}

    static RawRequest json(Dice dice) {
        var body = new StringBuilder(dice.oneOf(2) ? REPORT : "{\"name\":\"x\"");
        for (int fields = dice.below(4); fields > 0; fields--) {
            body.append(",\"").append(dice.pick(FIELDS)).append("\":").append(dice.pick(JSON));
        }
        var whole = dice.oneOf(8) ? dice.pick(JSON) : body.append('}').toString();
        return new RawRequest(dice.oneOf(4) ? "PUT" : "POST", dice.pick(HostileAddresses.WRITE), whole)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"0\"");
    }

    static RawRequest form(Dice dice) {
        var body = dice.pick(HostileAddresses.PARAMETERS) + "=" + dice.pick(HostileAddresses.VALUES)
                + "&username=a&password=" + dice.pick(HostileAddresses.VALUES);
        return new RawRequest("POST", dice.pick(HostileAddresses.WRITE), body)
                .header("Content-Type", "application/x-www-form-urlencoded");
    }

    static RawRequest upload(Dice dice) {
        var part = "--b\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n%s\r\n%s\r\n"
                .formatted(dice.pick(PARTS), dice.pick(FILES), dice.pick(PART_HEADS), dice.pick(CONTENTS));
        var body = part.repeat(dice.oneOf(20) ? 300 : 1) + dice.pick(ENDS);
        return new RawRequest("POST", dice.pick(HostileAddresses.UPLOAD), body)
                .header("Content-Type", dice.pick(BOUNDARIES));
    }

    static void cut(RawRequest it, Dice dice) {
        it.body = it.body.substring(0, dice.below(it.body.length() + 1));
    }

    static void chunks(RawRequest it, Dice dice) {
        it.framed = false;
        it.header(
                "Transfer-Encoding",
                dice.pick(List.of("chunked", "chunked", "Chunked", "chunked, identity", "xchunked", " chunked")));
        var size = dice.pick(
                List.of("5", "-1", "FFFFFFFFFFFFFFFFF", "zz", "", "5;x=" + "y".repeat(9000), "0", "7fffffff"));
        var end = dice.pick(List.of("0\r\n\r\n", "", "0\r\nContent-Length: 5\r\n\r\n", "0\r\n\0\r\n\r\n"));
        it.body = size + "\r\n{\"a\"}\r\n" + end;
    }
}
