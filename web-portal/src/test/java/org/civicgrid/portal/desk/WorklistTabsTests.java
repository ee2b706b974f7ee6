package org.civicgrid.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.regex.Pattern;
import org.civicgrid.portal.security.PortalTest;
import org.civicgrid.portal.security.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the tabs of the worklist say of how many cases lie behind them. */
@PortalTest
class WorklistTabsTests {

    private static final String TYPE = "URB-0302";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Sessions sessions;

    @Autowired
    private DeskFixtures desk;

    private Cookie officer;

    @BeforeEach
    void signIn() {
        officer = sessions.of(desk.officer(desk.reported("URB-0101")));
    }

    @Test
    void countWhatTheFilterLeavesInEach() {
        var before = mine("&type=" + TYPE);

        desk.reported(TYPE);

        assertThat(mine("&type=" + TYPE)).isEqualTo(before + 1);
        assertThat(mine("&type=" + TYPE + "&light=RED")).isZero();
        assertThat(mine("")).isGreaterThan(before + 1);
    }

    /** Who searches for words sees no number rather than one that costs more the more cases there are. */
    @Test
    void countNothingForWords() {
        assertThat(list("&q=占道")).doesNotContain("tabs-count");
    }

    private int mine(String filter) {
        var count = Pattern.compile("tab=mine[^>]*><span>[^<]*</span> <b class=\"tabs-count\">([0-9]+)</b>")
                .matcher(list(filter));
        assertThat(count.find()).as("a count beside the tab " + filter).isTrue();
        return Integer.parseInt(count.group(1));
    }

    private String list(String filter) {
        var page = mvc.get().uri("/worklist?tab=mine" + filter).cookie(officer).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
