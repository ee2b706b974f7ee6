package org.civicgrid.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.civicgrid.governance.access.Role;
import org.civicgrid.portal.security.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody with two posts: what one token reaches, the other does not, and neither ever acts as the other. */
@PortalTest
class TokenReachTests {

    @Autowired
    private Rest rest;

    @Autowired
    private AccessWorld world;

    @Autowired
    private JdbcClient jdbc;

    private Member home;
    private Member far;

    @BeforeEach
    void aSecretaryOfTwoCommunities() {
        var both = world.inTwoPosts(Role.COMMUNITY_SECRETARY, AccessWorld.HOME, AccessWorld.FAR);
        home = both.get(0);
        far = both.get(1);
    }

    @Test
    void reachesWhatItsOwnPostReaches() {
        assertThat(status(home, AccessWorld.HOME)).isEqualTo(200);
        assertThat(status(home, AccessWorld.FAR)).isEqualTo(404);
        assertThat(status(far, AccessWorld.HOME)).isEqualTo(404);
        assertThat(status(far, AccessWorld.FAR)).isEqualTo(200);
    }

    @Test
    void knowsOnlyItsOwnPostAndSwitchesToNoOther() {
        var me = rest.get(home, "/me");
        var wanted = "{\"postId\":" + far.acting().postId() + "}";

        assertThat(me.at("/acting/postId"))
                .isEqualTo(String.valueOf(home.acting().postId()));
        assertThat(me.body().path("posts").size()).isEqualTo(1);
        assertThat(rest.send("PUT", home, "/me/post", wanted).problem()).isEqualTo("session-needed");
        assertThat(rest.post(home, "/me/tokens", "{\"name\":\"more\"}").status())
                .isEqualTo(403);
    }

    @Test
    void endsWithItsPostWhileTheOtherGoesOn() {
        jdbc.sql("update appointment set valid_to = current_date - 1 where post_id = ?")
                .param(far.acting().postId())
                .update();

        assertThat(status(far, AccessWorld.FAR)).isEqualTo(401);
        assertThat(status(home, AccessWorld.HOME)).isEqualTo(200);
    }

    private int status(Member who, Spot spot) {
        return rest.get(who, "/cases/" + spot.ids().get("case")).status();
    }
}
