package org.civicgrid.portal.audit;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Makes a start with {@code --civicgrid.verify-audit} a quiet one that serves nobody and does no regular work, so that it
 * can run beside the application.
 */
class VerifyAuditMode implements EnvironmentPostProcessor {

    static final String OPTION = "civicgrid.verify-audit";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (isWanted(environment.getProperty(OPTION))) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "civicgrid-verify-audit",
                            Map.of(
                                    "server.port", "-1",
                                    "db-scheduler.enabled", "false",
                                    "spring.main.banner-mode", "off",
                                    "logging.level.root", "warn")));
        }
    }

    private static boolean isWanted(@org.jspecify.annotations.Nullable String value) {
        return value != null && !value.equals("false");
    }
}
