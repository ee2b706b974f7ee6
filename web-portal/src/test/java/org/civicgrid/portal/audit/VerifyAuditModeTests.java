package org.civicgrid.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class VerifyAuditModeTests {

    private final MockEnvironment environment = new MockEnvironment().withProperty("server.port", "8080");

    @Test
    void servesNobodyWhileVerifying() {
        environment.setProperty("civicgrid.verify-audit", "");

        new VerifyAuditMode().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("server.port")).isEqualTo("-1");
        assertThat(environment.getProperty("db-scheduler.enabled")).isEqualTo("false");
    }

    @Test
    void leavesAnOrdinaryStartAlone() {
        new VerifyAuditMode().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("server.port")).isEqualTo("8080");
    }
}
