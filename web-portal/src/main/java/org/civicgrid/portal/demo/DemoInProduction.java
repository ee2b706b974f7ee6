package org.civicgrid.portal.demo;

import org.civicgrid.governance.account.AccountFounding;
import org.civicgrid.portal.founding.StartRefused;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Keeps the demo out of production: neither its profile nor an account with its published password gets as far as
 * answering a request.
 */
@Configuration(proxyBeanMethods = false)
@Profile("production")
class DemoInProduction {

    @Bean
    static BeanFactoryPostProcessor refuseDemoProfile(Environment environment) {
        return beans -> {
            if (environment.acceptsProfiles(Profiles.of("demo"))) {
                throw new StartRefused(
                        "production 与 demo 不能同时启用：请从 SPRING_PROFILES_ACTIVE 中去掉 demo。",
                        "The profiles production and demo exclude each other: take demo out of SPRING_PROFILES_ACTIVE.");
            }
        };
    }

    @Bean
    SmartInitializingSingleton refuseDemoPassword(AccountFounding accounts) {
        return () -> {
            var names = DemoForce.seats().stream().map(DemoForce.Seat::username).toList();
            var open = accounts.withPassword(names, DemoProperties.PUBLISHED_PASSWORD);
            if (!open.isEmpty()) {
                throw new StartRefused(
                        "账号 %s 仍使用公开的演示口令，生产环境拒绝启动：请先不带 production 启动，更换这些口令或停用这些账号。".formatted(String.join("、", open)),
                        "The accounts %s still have the published demo password: start without the profile production first,"
                                        .formatted(String.join(", ", open))
                                + " and change these passwords or disable these accounts.");
            }
        };
    }
}
