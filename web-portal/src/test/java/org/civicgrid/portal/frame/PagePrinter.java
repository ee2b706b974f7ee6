package org.civicgrid.portal.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Reach;
import org.civicgrid.governance.access.Role;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Prints pages with the real templates and messages, but without a server. Missing messages appear as {@code ??key??}. */
public class PagePrinter {

    private final GenericWebApplicationContext context = new GenericWebApplicationContext(new MockServletContext());
    private final ThymeleafViewResolver views = new ThymeleafViewResolver();
    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final Prints prints = new Prints(engine);

    public PagePrinter() {
        context.registerBean("messageSource", ResourceBundleMessageSource.class, PagePrinter::messages);
        context.registerBean("fmt", Formats.class);
        context.refresh();
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(context);
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
        views.setApplicationContext(context);
    }

    /** The page as a duty officer of a street sees it. */
    public String print(String view, Locale locale, Map<String, ?> model) throws Exception {
        var request = new MockHttpServletRequest(context.getServletContext(), "GET", "/worklist");
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, new FixedLocaleResolver(locale));
        request.addPreferredLocale(locale);
        var response = new MockHttpServletResponse();
        var all = new HashMap<String, Object>(model);
        all.computeIfAbsent("frame", key -> frame(locale));
        LocaleContextHolder.setLocale(locale);
        try {
            views.resolveViewName(view, locale).render(all, request, response);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
        return response.getContentAsString();
    }

    /** Makes a bean known to templates under the name by which they call it. */
    public <T> PagePrinter with(String name, Class<T> type, Supplier<T> bean) {
        context.registerBean(name, type, bean);
        return this;
    }

    /** Prints of fragments, with the same engine. */
    public Prints prints() {
        return prints;
    }

    private Frame frame(Locale locale) {
        var printer = new FramePrinter(new Menu(path -> true), assets(), prints());
        var csrf = new DefaultCsrfToken("X-XSRF-TOKEN", "_csrf", "token");
        var post = new ActingPost(
                1,
                1,
                "演示值班员",
                1,
                "值班主任",
                Role.STREET_DUTY_OFFICER,
                1,
                "万年场街道城运分中心",
                new Reach(Reach.Scope.STREET, 1, 1));
        var asked = new FramePrinter.Asked(locale, TextSize.NORMAL, post, "/worklist", "/worklist?a=<&", csrf);
        return new Frame(
                post,
                locale.toLanguageTag(),
                TextSize.NORMAL,
                assets().links(),
                printer.sheet(asked),
                printer.plain(asked));
    }

    /** Addresses that lead nowhere. */
    public Assets assets() {
        return new Assets(new ResourceUrlProvider(), new IconSprite()) {
            @Override
            public AssetLinks links() {
                return new AssetLinks(
                        "/b.css", "/c.css", "/h.js", "/c.js", "/l.css", "/l.js", "/m.js", "/t.js", "/i.svg", "/s.svg");
            }
        };
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(List.of("messages/frame", "messages/guide", "messages/desk", "messages/bulk")
                .toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
