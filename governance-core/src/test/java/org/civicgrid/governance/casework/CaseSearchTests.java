package org.civicgrid.governance.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.territory.Jurisdiction;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** A search that goes back in slices finds what a look at every case finds, in the same order, and looks at few of them. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@Import(GovernanceFixtures.class)
@Transactional
class CaseSearchTests {

    private static final Instant NEWEST = Instant.parse("2019-05-01T03:17:00Z");
    private static final Instant AFTER = NEWEST.plusSeconds(60);
    private static final String LETTERS = "龘靐齉爩鱻麤𠮷";

    @Autowired
    GovernanceFixtures district;

    @Autowired
    CaseLists lists;

    @Autowired
    TerritoryRegistry territories;

    @Autowired
    ReachGuard guard;

    @Autowired
    JdbcTemplate jdbc;

    private record Drawn(long id, Instant at, int street, String title, Stage stage, Channel channel) {

        boolean isSought(String who, String words, @Nullable Stage wanted) {
            return title.contains(words)
                    && (wanted == null || stage == wanted)
                    && (who.equals("district") || who.endsWith("2") == (street == 2));
        }
    }

    private List<Drawn> drawn = List.of();

    /** Many lately and ever fewer before, some at the same instant. */
    @BeforeEach
    void draw() {
        guard.widen(as("district"));
        var random = new Random(7);
        drawn = IntStream.rangeClosed(1, 1500)
                .mapToObj(n -> new Drawn(
                        70_000_000L + n,
                        NEWEST.minus(Duration.ofMinutes((long) (Math.pow(random.nextInt(300), 3) / 10))),
                        1 + random.nextInt(2),
                        title(random),
                        random.nextInt(9) == 0 ? Stage.FILED : n % 50 == 0 ? Stage.EVALUATED : Stage.CLOSED,
                        n % 7 == 0 ? Channel.SENSOR : Channel.HOTLINE))
                .sorted(Comparator.comparing(Drawn::at).thenComparing(Drawn::id).reversed())
                .toList();
        insert();
    }

    @ParameterizedTest
    @CsvSource({"district,", "street,", "clerk,", "worker2,", "street,FILED", "district,EVALUATED", "worker,CLOSED"})
    void findsWhatALookAtEveryCaseFinds(String who, @Nullable Stage stage) {
        for (var words : List.of("龘靐", "靐靐", "𠮷鱻", "鱻麤", "无此")) {
            var sought =
                    drawn.stream().filter(it -> it.isSought(who, words, stage)).map(Drawn::id);

            assertThat(found(who, words, stage, 7)).as(words).containsExactlyElementsOf(sought.toList());
        }
    }

    @ParameterizedTest
    @CsvSource({"district,", "street,", "clerk2,", "worker,", "street,FILED", "district,CLOSED"})
    void findsAChannelAndATypeAsItFindsWords(String who, @Nullable Stage stage) {
        var sought = drawn.stream()
                .filter(it -> it.channel() == Channel.SENSOR && it.isSought(who, "", stage))
                .map(Drawn::id);

        var sensed = CaseFilter.everything()
                .withStage(stage)
                .withTypeCode("URB-0501")
                .withChannel(Channel.SENSOR)
                .withTo(AFTER);
        assertThat(found(who, sensed, 7)).containsExactlyElementsOf(sought.toList());
    }

    @Test
    void followsACaseToItsNewType() {
        var renamed = drawn.get(0);
        jdbc.update("update case_record set type_code = 'URB-0101' where id = ?", renamed.id());
        var type = CaseFilter.everything().withTypeCode("URB-0101").withTo(AFTER);

        assertThat(found("district", type, 20)).containsExactly(renamed.id());
    }

    @Test
    void endsAPageAfterSoManyFindsAndGoesOnThere() {
        jdbc.update("update case_record set stage = 'CLOSED' where id >= 70000000 and stage = 'EVALUATED'");
        jdbc.update(
                "update case_record set stage = 'EVALUATED' where id = ?",
                drawn.get(1499).id());
        var rare = filter("龘龘", Stage.EVALUATED);

        var first = lists.page(as("district"), rare, CaseFilter.Order.NEWEST, Paging.first(20));
        var second = lists.page(as("district"), rare, CaseFilter.Order.NEWEST, new Paging(20, first.next()));

        assertThat(first.items()).isEmpty();
        assertThat(first.next()).isNotNull();
        assertThat(second.items())
                .extracting(CaseSummary::id)
                .containsExactly(drawn.get(1499).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"street", "worker"})
    void looksAtFewOfManyFinds(String who) {
        var place = as(who).reach().id();
        var plan = String.join("\n", jdbc.queryForList("""
                explain (analyze, buffers) select * from case_search_newest(case_words('龘龘龘'), 0, ?, ?, 0, '1900-01-01Z', false, 21)
                """, String.class, place, Timestamp.from(NEWEST)));

        var buffers = Pattern.compile("shared hit=(\\d+)").matcher(plan);
        assertThat(buffers.find()).isTrue();
        assertThat(Integer.parseInt(buffers.group(1))).as(plan).isLessThan(2000);
    }

    @Test
    void followsACaseIntoItsNewTerritory() {
        var moved = drawn.get(0);
        var other = place(3 - moved.street());
        jdbc.update(
                "update case_record set street_id = ?, community_id = ?, grid_id = ? where id = ?",
                other.streetId(),
                other.communityId(),
                other.gridId(),
                moved.id());
        var words = moved.title().substring(1, 4);

        assertThat(found(moved.street() == 1 ? "street" : "street2", words, null, 20))
                .doesNotContain(moved.id());
        assertThat(found(moved.street() == 1 ? "clerk2" : "clerk", words, null, 20))
                .contains(moved.id());
    }

    private List<Long> found(String who, String words, @Nullable Stage stage, int limit) {
        return found(who, filter(words, stage), limit);
    }

    private List<Long> found(String who, CaseFilter filter, int limit) {
        var found = new ArrayList<Long>();
        String after = null;
        do {
            var page = lists.page(as(who), filter, CaseFilter.Order.NEWEST, new Paging(limit, after));
            page.items().forEach(it -> found.add(it.id()));
            after = page.next();
        } while (after != null);
        return found;
    }

    private ActingPost as(String who) {
        return district.as(who);
    }

    private Jurisdiction place(int street) {
        return territories
                .require(new TerritoryCode("99010800" + street + "001001"))
                .jurisdiction();
    }

    private static CaseFilter filter(String words, @Nullable Stage stage) {
        return CaseFilter.everything().withStage(stage).withWords(words).withTo(AFTER);
    }

    private static String title(Random random) {
        var letters = LETTERS.codePoints().toArray();
        var title = new StringBuilder("龘龘龘");
        IntStream.range(0, 6).forEach(n -> title.appendCodePoint(letters[random.nextInt(letters.length)]));
        return title.toString();
    }

    private void insert() {
        var type = jdbc.queryForObject("select max(id) from case_type where code = 'URB-0501'", Integer.class);
        jdbc.batchUpdate(
                """
                insert into case_record (id, number, type_id, type_code, domain, line, severity, channel, title, description, lng, lat,
                  source_crs, district_id, street_id, community_id, grid_id, stage, closed_at, level, desk_unit_id, occurred_at,
                  reported_at, stage_since)
                values (?, ?, ?, 'URB-0501', 'URBAN_MANAGEMENT', 'BOTH', 'LOW', ?, ?, '', 104, 30, 'CGCS2000', ?, ?, ?, ?, ?, ?,
                  'STREET', 1, ?, ?, ?)
                """,
                drawn.stream()
                        .map(it -> values(type, it, Timestamp.from(it.at())))
                        .toList());
        jdbc.update("""
                insert into case_search (case_id, open, reported_at, terms)
                select id, open, reported_at, case_words(title) || case_trait(1, type_code) || case_trait(2, channel)
                  || case_marks(case_hour(reported_at), district_id, street_id, community_id, grid_id, reporter_post_id)
                from case_record where id >= 70000000
                """);
    }

    private Object[] values(Integer type, Drawn it, Timestamp at) {
        var place = place(it.street());
        return new Object[] {
            it.id(),
            "20190501-" + it.id(),
            type,
            it.channel().name(),
            it.title(),
            place.districtId(),
            place.streetId(),
            place.communityId(),
            place.gridId(),
            it.stage().name(),
            it.stage().isOpen() ? null : at,
            at,
            at,
            at
        };
    }
}
