package org.civicgrid.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.DispatcherServlet;

class PreferencesTests {

    private final Preferences preferences = new Preferences();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void keepsALanguageAndShowsThePageWithoutIt() {
        var request = request("/cases", "lang=en&q=%E4%BA%95&stage=FILED");

        var goesOn = preferences.preHandle(request, response, this);

        assertThat(goesOn).isFalse();
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo("/cases?q=%E4%BA%95&stage=FILED");
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("civicgrid-lang=en;")
                .contains("HttpOnly");
    }

    @Test
    void keepsATextSize() {
        preferences.preHandle(request("/worklist", "textsize=elder"), response, this);

        assertThat(response.getHeader("Location")).isEqualTo("/worklist");
        assertThat(response.getHeader("Set-Cookie")).startsWith("civicgrid-size=elder;");
    }

    @Test
    void neverLeadsToAnotherHost() {
        preferences.preHandle(request("//evil.example/x", "lang=en"), response, this);

        assertThat(response.getHeader("Location")).isEqualTo("/evil.example/x");
    }

    @Test
    void letsOtherRequestsPass() {
        assertThat(preferences.preHandle(request("/cases", "q=lang"), response, this))
                .isTrue();
        assertThat(preferences.preHandle(request("/cases", null), response, this))
                .isTrue();
    }

    @Test
    void readsAForgedSizeAsNormal() {
        var request = request("/", null);
        request.setCookies(new Cookie("civicgrid-size", "\"><script>"));

        assertThat(Preferences.sizeOf(request)).isEqualTo(TextSize.NORMAL);
    }

    @Test
    void speaksChineseUnlessAskedOtherwise() {
        var languages = new LanguageResolver();
        var page = request("/cases", null);
        page.addHeader("Accept-Language", "en-GB,en");
        var program = request("/api/v1/cases", null);
        program.addHeader("Accept-Language", "en-GB,en");
        program.addPreferredLocale(Locale.UK);

        assertThat(languages.resolveLocale(page)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(languages.resolveLocale(program)).isEqualTo(Locale.ENGLISH);
    }

    private static MockHttpServletRequest request(String path, String query) {
        var request = new MockHttpServletRequest("GET", path);
        request.setQueryString(query);
        for (var pair : query == null ? new String[0] : query.split("&")) {
            request.addParameter(pair.split("=")[0], pair.split("=")[1]);
        }
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, new LanguageResolver());
        return request;
    }
}
