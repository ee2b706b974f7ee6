package org.civicgrid;

import java.util.Objects;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * The two steps of a start. Before the port opens: the schema, the gates, and what the sign-in page asks for. Afterwards, and
 * before the platform calls itself ready: everything else of ours, so that what cannot be made still ends the start. A bean
 * that must not wait says {@code @Lazy(false)}.
 */
@Configuration(proxyBeanMethods = false)
class StartConfiguration {

    @Bean
    static BeanFactoryPostProcessor later() {
        return beans -> {
            for (var name : beans.getBeanDefinitionNames()) {
                var definition = beans.getBeanDefinition(name);
                if (mayWait(beans, name, definition)) {
                    definition.setLazyInit(true);
                }
            }
        };
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    ApplicationRunner rest(ConfigurableListableBeanFactory beans) {
        return arguments -> {
            for (var name : beans.getBeanDefinitionNames()) {
                var definition = beans.getMergedBeanDefinition(name);
                if (definition.isSingleton() && !definition.isAbstract()) {
                    beans.getBean(name);
                }
            }
        };
    }

    /** The map comes into memory before anybody asks for it. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> readMap(TerritoryRegistry map) {
        return ready -> map.editionNumber();
    }

    /** The description of the REST face wants to be early, without need; what waits for all others must not be late. */
    private static boolean mayWait(ConfigurableListableBeanFactory beans, String name, BeanDefinition definition) {
        var maker = Objects.requireNonNullElse(definition.getFactoryBeanName(), name);
        var undecided = definition instanceof AbstractBeanDefinition it && it.getLazyInit() == null;
        return maker.startsWith("org.springdoc.")
                || undecided
                        && (maker.startsWith("org.civicgrid.") || maker.startsWith("com.github.kagkarlsson."))
                        && !beans.isTypeMatch(name, SmartInitializingSingleton.class);
    }
}
