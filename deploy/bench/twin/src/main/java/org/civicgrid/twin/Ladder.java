package org.civicgrid.twin;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The rungs. */
@Controller
class Ladder {

    private static final String COLUMNS =
            "select number, title, type_code, stage, community_id, lead_unit_id, reported_at, due_at from case_record ";
    private static final RowMapper<Row> MAPPER = (row, n) -> new Row(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getInt(5),
            row.getInt(6),
            row.getTimestamp(7).toInstant(),
            row.getTimestamp(8) == null ? null : row.getTimestamp(8).toInstant());
    private static final List<Row> CONSTANTS = IntStream.range(0, 20)
            .mapToObj(i -> new Row(
                    "20261123-00000" + i, "Blocked drain", "URB-0101", "IN_PROGRESS", i, i, Instant.EPOCH, Instant.EPOCH))
            .toList();

    private final JdbcTemplate jdbc;
    private final BCryptPasswordEncoder hash = new BCryptPasswordEncoder(10);
    private final String hashed = hash.encode("chenghua-demo");

    Ladder(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @ResponseBody
    @GetMapping({"/open/text", "/chain/text", "/session/text"})
    String text() {
        return "Hello";
    }

    @GetMapping({"/chain/table", "/session/table"})
    String table(Model model) {
        model.addAttribute("rows", CONSTANTS);
        return "list";
    }

    @ResponseBody
    @GetMapping({"/chain/row", "/session/row"})
    Row row(@RequestParam long last) {
        return jdbc.queryForObject(
                COLUMNS + "where id = ?", MAPPER, ThreadLocalRandom.current().nextLong(last) + 1);
    }

    @ResponseBody
    @GetMapping({"/chain/json", "/session/json"})
    List<Row> json(@RequestParam int street) {
        return newest(street);
    }

    @GetMapping({"/chain/list", "/session/list"})
    String list(@RequestParam int street, Model model) {
        model.addAttribute("rows", newest(street));
        return "list";
    }

    /** What a sign-in cannot do without. */
    @ResponseBody
    @GetMapping("/chain/hash")
    boolean hash() {
        return hash.matches("chenghua-demo", hashed);
    }

    private List<Row> newest(int street) {
        return jdbc.query(
                COLUMNS + "where street_id = ? order by reported_at desc, id desc limit 20", MAPPER, street);
    }

    /** Eight columns. */
    record Row(
            String number,
            String title,
            String type,
            String stage,
            int community,
            int lead,
            Instant reportedAt,
            Instant dueAt) {}
}
