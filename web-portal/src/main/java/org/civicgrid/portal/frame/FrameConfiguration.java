package org.civicgrid.portal.frame;

import org.springframework.boot.autoconfigure.context.MessageSourceProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Languages and text size for all pages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessageSourceProperties.class)
class FrameConfiguration implements WebMvcConfigurer {

    @Bean
    LocaleResolver localeResolver() {
        return new LanguageResolver();
    }

    /** All words in one table a language: the usual kind of source asks each of its files for each word of a page. */
    @Bean
    MessageSource messageSource(MessageSourceProperties settings) {
        var words = new ReloadableResourceBundleMessageSource();
        words.setBasenames(settings.getBasename().stream()
                .map(ResourceLoader.CLASSPATH_URL_PREFIX::concat)
                .toArray(String[]::new));
        words.setDefaultEncoding(settings.getEncoding().name());
        words.setFallbackToSystemLocale(settings.isFallbackToSystemLocale());
        return words;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Preferences()).excludePathPatterns("/api/**", "/webjars/**", "/actuator/**");
    }
}
