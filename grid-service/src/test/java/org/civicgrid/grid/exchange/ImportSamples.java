package org.civicgrid.grid.exchange;

/** Small files and the mapping that fits them. */
final class ImportSamples {

    static final String HEADER = "number,kind,created,closed,state,lng,lat,words\n";

    private ImportSamples() {}

    /** A mapping of a system of its own, so that tests do not meet one another's numbers. */
    static String mapping(String system) {
        return """
                {"name": "Test %1$s", "system": "%1$s", "version": 1,
                 "columns": {"externalNumber": "number", "type": "kind", "createdAt": "created", "closedAt": "closed",
                   "state": "state", "lng": "lng", "lat": "lat", "title": "words"},
                 "dates": {"pattern": "uuuu-MM-dd HH:mm", "zone": "Asia/Shanghai"},
                 "types": {"exact": {"dirt": "URB-0101"}, "prefix": {"road": {"code": "TRA-0101", "severity": "HIGH"}},
                   "default": null},
                 "states": {"new": {"stage": "REPORTED", "outcome": null}, "sent": {"stage": "DISPATCHED", "outcome": null},
                   "done": {"stage": "CLOSED", "outcome": "SOLVED"}, "again": {"stage": "CLOSED", "outcome": "DUPLICATE"}},
                 "place": {"crs": "CGCS2000", "placeholders": [[39, -77]]}}
                """.formatted(system);
    }

    /** Rows that are all right, numbered from 1. */
    static String good(int rows) {
        var text = new StringBuilder(HEADER);
        for (int i = 1; i <= rows; i++) {
            text.append("N-%03d,dirt,2024-03-%02d 09:30,2024-04-%02d 10:00,%s,%.3f,30.700,垃圾堆放%d\n"
                    .formatted(i, i % 28 + 1, i % 28 + 1, i % 3 == 0 ? "new" : "done", 104.085 + i % 10 * 0.01, i));
        }
        return text.toString();
    }

    /** Good rows of which every fourth is broken in another way. */
    static String mixed(int rows) {
        var lines = good(rows).split("\n");
        for (int i = 4; i < lines.length; i += 4) {
            lines[i] = i % 8 == 0 ? lines[i].replace("dirt", "noise") : lines[i].replace("30.700", "");
        }
        return String.join("\n", lines);
    }
}
