package org.civicgrid.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.civicgrid.governance.access.Role;
import org.civicgrid.portal.security.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Hostile and broken clients: whatever they send is told as their fault, and everybody else is served meanwhile. */
@PortalTest
class MalformedRequestsTests {

    private static final int SOME = 3000;
    private static final long SEED = 20261123;

    @LocalServerPort
    private int port;

    @Autowired
    private AccessWorld world;

    @Test
    void neverFailNorTellOfTheInside() throws InterruptedException {
        var token = world.member(Role.DISTRICT_DUTY_OFFICER).token();

        var result = new MalformedRequests("localhost", port, token, SEED).send(0, SOME);

        assertThat(result.findings()).isEmpty();
        assertThat(result.byStatus()).containsKeys(200, 400, 401, 404, 405);
        assertThat(result.probes()).isPositive();
    }
}
