package org.civicgrid.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.civicgrid.portal.security.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.servlet.FlashMap;

@PortalTest
class NoticeCookieTests {

    private static final Notice DONE = Notice.done("desk.report.done", "20260301-0000007");

    @Autowired
    private NoticeCookie notices;

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void showsTheNoticeOnceOnItsPageAndLeavesTheSessionAlone() {
        var sent = save("street", DONE);

        assertThat(show("street", "/cases/other", sent)).isNull();
        assertThat(show("street", "/cases/7", sent)).isEqualTo(DONE);
        assertThat(session.getAttributeNames().hasMoreElements()).isFalse();
    }

    @Test
    void takesTheCookieAwayWithTheNotice() {
        var request = request("street", "/cases/7", save("street", DONE));
        var response = new MockHttpServletResponse();

        notices.retrieveAndUpdate(request, response);

        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("civicgrid-notice=;")
                .contains("Max-Age=0");
    }

    @Test
    void tellsNobodyElse() {
        var sent = save("street", DONE);

        assertThat(sent.getValue()).doesNotContain("20260301");
        assertThat(show("clerk", "/cases/7", sent)).isNull();
    }

    @Test
    void readsAForgedCookieAsNone() {
        for (var forged : new String[] {
            "", "session", "e30", "%00", "AQ", save("street", DONE).getValue() + "A"
        }) {
            assertThat(show("street", "/cases/7", new Cookie(NoticeCookie.NAME, forged)))
                    .as(forged)
                    .isNull();
        }
    }

    @Test
    void carriesThroughTheSessionWhatACookieCannotHold() {
        var large = Notice.warning("bulk.done", "案".repeat(3000));

        var sent = save("street", large);

        assertThat(sent.getValue()).isEqualTo("session");
        assertThat(show("street", "/cases/7", sent)).isEqualTo(large);
        assertThat(show("street", "/cases/7", sent)).isNull();
    }

    private Cookie save(String user, Notice notice) {
        var flash = new FlashMap();
        flash.put("notice", notice);
        flash.setTargetRequestPath("/cases/7");
        var response = new MockHttpServletResponse();
        notices.saveOutputFlashMap(flash, request(user, "/cases", null), response);
        return response.getCookie(NoticeCookie.NAME);
    }

    private Object show(String user, String page, Cookie sent) {
        var flash = notices.retrieveAndUpdate(request(user, page, sent), new MockHttpServletResponse());
        return flash == null ? null : flash.get("notice");
    }

    private MockHttpServletRequest request(String user, String page, Cookie sent) {
        var request = new MockHttpServletRequest("GET", page);
        request.setRemoteUser(user);
        request.setSession(session);
        if (sent != null) {
            request.setCookies(sent);
        }
        return request;
    }
}
