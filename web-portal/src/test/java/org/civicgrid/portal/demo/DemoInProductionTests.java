package org.civicgrid.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.util.List;
import org.civicgrid.governance.account.AccountFounding;
import org.civicgrid.portal.founding.StartRefused;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DemoInProductionTests {

    private final AccountFounding accounts = mock();

    @Test
    void refusesTheDemoInProduction() {
        application("production,demo")
                .run(context -> assertThat(context.getStartupFailure())
                        .isInstanceOf(StartRefused.class)
                        .hasMessageContaining("SPRING_PROFILES_ACTIVE"));
    }

    @Test
    void refusesAccountsWithTheDemoPassword() {
        given(accounts.withPassword(any(), any())).willReturn(List.of("worker", "street"));

        application("production")
                .run(context -> assertThat(context.getStartupFailure())
                        .isInstanceOf(StartRefused.class)
                        .hasMessageContaining("worker、street"));
    }

    @Test
    void letsEverythingElseStart() {
        application("production").run(context -> assertThat(context).hasNotFailed());
        application("demo").run(context -> assertThat(context).hasNotFailed());
    }

    private ApplicationContextRunner application(String profiles) {
        return new ApplicationContextRunner()
                .withUserConfiguration(DemoInProduction.class)
                .withBean(AccountFounding.class, () -> accounts)
                .withPropertyValues("spring.profiles.active=" + profiles);
    }
}
