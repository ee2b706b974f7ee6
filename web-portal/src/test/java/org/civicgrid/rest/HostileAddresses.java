package org.civicgrid.rest;

import java.util.List;

/** Addresses that the portal answers, and what can be done to them. */
final class HostileAddresses {

    static final List<String> READ = Hostile.words("""
            /api/v1/cases?limit=20 /api/v1/cases/20261123-0000042 /api/v1/cases/20261123-0000042/events
            /api/v1/cases/duplicates?typeCode=URB-0101&lng=104.1&lat=30.66 /api/v1/case-types /api/v1/me
            /api/v1/territories?q=5101 /api/v1/territories/510108/children /api/v1/territories/510108/geojson
            /api/v1/territories/locate?lng=104.1&lat=30.66 /api/v1/units?limit=5 /api/v1/posts/1 /api/v1/appointments?q=x
            /api/v1/party-organizations?territory=510108 /api/v1/service-points?on=2026-11-23 /api/v1/resident-units/1
            /api/v1/party/cooperations?year=2026&month=1&q=x /api/v1/party/cooperations/year?year=2026
            /api/v1/party/registrations?service=1 /api/v1/party/resources?kind=VENUE&q=x
            /api/v1/jobs?state=DONE /api/v1/jobs/{id} /api/v1/attachments/{id}
            /api/v1/statistics/cases?by=day&from=2026-11-01&to=2026-11-23 /api/v1/audit?from=2026-11-01T00:00:00Z
            /worklist?tab=all /cases?tab=all&from=2026-11-01 /cases/new /territories/510108 /dashboard?period=7
            /cases/nearby?typeCode=URB-0101&lng=104.1&lat=30.66 /sign-in /guide /v3/api-docs /actuator/health
            /party /party/list?territory=510108 /venues?q=x /jobs?state=DONE /imports /audit/chain /units
            /css/civicgrid.css /webjars/htmx.org/dist/htmx.min.js /icons/sprite-0.svg /error / /nothing
            """);

    static final List<String> WRITE = Hostile.words("""
            /api/v1/cases /api/v1/cases/20261123-0000042/actions/note /api/v1/units /api/v1/posts /api/v1/appointments
            /api/v1/party-organizations /api/v1/service-points /api/v1/resident-units /api/v1/party/cooperations
            /api/v1/party/registrations /api/v1/party/registrations/1/move /api/v1/party/resources /api/v1/me/tokens /api/v1/me/post
            /api/v1/units/1 /api/v1/party-organizations/1/end /api/v1/jobs/{id}/cancel /oauth2/token /sign-in /cases
            /account/password
            """);

    static final List<String> UPLOAD = Hostile.words("/api/v1/attachments /api/v1/imports/cases /cases /sign-in");

    /** No address at all, or one that tries to leave its place. */
    static final List<String> TARGETS = Hostile.lines("""
            *

            http://
            http://[::1/
            //
            /\\..\\..
            /..;/actuator/env
            /api/v1/../../actuator
            /%2e%2e/%2e%2e
            /api/v1/cases/%00
            /api/v1/cases/%ED%A0%80
            /api/v1/units/%
            /cases/%E4%BD
            /api//v1///cases
            /;a=b/worklist;x
            /api/v1/territories/\u00ff\u00fe
            /«a/×3000»
            /worklist#frag
            /w o r k
            /api/v1/attachments/%2f%2f
            /territories/99999999999999999999999
            /cases/20261123-99999999999999999
            /webjars/%2e%2e/x
            /css/..%5c..%5cx.css
            /icons/sprite-zz.svg
            /error?x=%
            /api/v1/jobs/{id}/errors.csv%0a
            /v3/api-docs/%00
            /v3/api-docs.yaml
            /oauth2/authorization/%00
            /login/oauth2/code/x?state=%FF
            /actuator/heapdump
            /logout
            /sign-out
            """);

    static final List<String> PARAMETERS = Hostile.words("""
            limit after q territory stage type domain channel light leadUnit holder from to sort by lng lat crs on kind
            state ended unitId size tab period next lang textsize typeCode place.crs open postId continue error head period
            """);

    static final List<String> VALUES = Hostile.lines("""

            %00
            %
            %z
            %u4e2d
            %C0%AF
            %ED%A0%80
            %FF%FE
            %F0%A0%AE%B7
            NaN
            Infinity
            -1
            1e999
            99999999999999999999
            -2147483649
            0x10
            2026-02-30
            %2B999999999-12-31
            -999999999-01-01
            %2B1000000000-01-01T00:00:00Z
            9999-12-31T23:59:59Z
            0000-01-01
            WyJjYXNlLW5ldyIsIjIwMjYiLDFd
            WyJjYXNlLW5ldyIsIisxMDAwMDAwMDAwLTEyLTMxVDIzOjU5OjU5Ljk5OVoiLDFd
            ' or 1=1 --
            <script>
            ${7*7}
            %23%7B7*7%7D
            ../../etc/passwd
            %0d%0aSet-Cookie:x=y
            null
            []
            {}
            true
            «%E4%B8%AD×300»
            «a×3000»
            __$%7B1%7D__::.x
            redirect:/x
            //evil.example
            zh_CN_#Hant
            """);

    private HostileAddresses() {}

    /** One parameter more, seldom very many. */
    static void query(RawRequest it, Dice dice) {
        var more = dice.pick(PARAMETERS)
                + dice.pick(List.of("=", "=", "=", "[]=", ".a=", "[9999999]=", ""))
                + dice.pick(VALUES);
        var times = dice.oneOf(200) ? 1500 : 1;
        it.target += (it.target.contains("?") ? "&" : "?") + (more.replace(" ", "+") + "&").repeat(times);
    }
}
