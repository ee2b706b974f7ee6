package org.civicgrid.portal.force;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.Map;
import org.civicgrid.portal.security.ForceFixtures;
import org.civicgrid.portal.security.ForceFixtures.Someone;
import org.civicgrid.portal.security.PortalTest;
import org.civicgrid.portal.security.Sessions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** How tests of the force's pages ask: signed in, with plain forms as a browser without scripts sends them. */
@PortalTest
abstract class ForcePageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Sessions sessions;

    @Autowired
    protected ForceFixtures force;

    @Autowired
    protected JdbcClient jdbc;

    /** By account: a sign-in takes as long as ten pages, and is proved elsewhere. */
    private final Map<Long, Cookie> cookies = new HashMap<>();

    protected MvcTestResult open(Someone by, String path) {
        return mvc.get().uri(path).cookie(session(by)).exchange();
    }

    /** @param fields name and value in turn */
    protected MvcTestResult send(Someone by, String path, Object... fields) {
        var request = mvc.post().uri(path).cookie(session(by)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i].toString(), fields[i + 1].toString());
        }
        return request.exchange();
    }

    private Cookie session(Someone by) {
        return cookies.computeIfAbsent(by.accountId(), any -> sessions.of(by));
    }

    protected static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the answer sends the browser. */
    protected static String follow(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    protected String tomorrow() {
        return jdbc.sql("select ((now() at time zone 'Asia/Shanghai')::date + 1)::text")
                .query(String.class)
                .single();
    }
}
