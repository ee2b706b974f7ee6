package org.civicgrid.governance.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** When the map in memory is read anew. */
@SpringBootTest
@Import({FixedClock.class, SmallDistrict.class})
class TerritoryEditionsTests {

    private static final Instant LATE = Instant.parse("2026-11-23T15:59:59Z");

    @Autowired
    SmallDistrict map;

    @Autowired
    TerritoryRows rows;

    private Instant now = LATE;
    private TerritoryEditions editions;

    @BeforeEach
    void keepEditions() {
        map.load();
        InstantSource source = () -> now;
        editions = new TerritoryEditions(rows, source.withZone(ZoneOffset.UTC));
    }

    @Test
    void staysWhileNothingHasChanged() {
        var read = editions.current();

        editions.refresh();

        assertThat(editions.current()).isSameAs(read);
    }

    @Test
    void isReadAnewWhenADayBeginsInShanghai() {
        editions.current();

        now = LATE.plusSeconds(1);
        editions.refresh();

        assertThat(editions.current().day()).isEqualTo(LocalDate.of(2026, 11, 24));
    }
}
