package org.civicgrid.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.casework.CasesMoved;
import org.civicgrid.portal.security.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** How often each list and page asks the database: pinned here, and the same for three rows and for thirty. */
@PortalTest
class StatementCountTests {

    /** Statements, those of session, token and row security included. */
    private static final Map<String, Integer> PINNED = pinned("""
            4 /worklist?tab=all
            4 /worklist?tab=mine
            4 /cases?tab=all
            17 /cases/{case}
            0 /cases/new
            1 /cases/nearby?typeCode=URB-0101&lng=104.363&lat=30.305
            4 /dashboard
            4 /dashboard?territory=990510001001
            6 /territories/990510001001
            0 /territories/search?q=99
            3 /account/post
            1 /api/v1/cases?limit=100
            2 /api/v1/cases?limit=100&sort=urgent&territory=990510001001&q=URB
            6 /api/v1/cases/{case}
            6 /api/v1/cases/{case}/events
            3 /api/v1/cases/{case}/clocks
            7 /api/v1/cases/{case}/actions
            1 /api/v1/cases/duplicates?typeCode=URB-0101&lng=104.363&lat=30.305
            0 /api/v1/case-types
            1 /api/v1/units?limit=100
            1 /api/v1/posts?limit=100
            1 /api/v1/appointments?limit=100
            1 /api/v1/party-organizations?limit=100
            1 /api/v1/resident-units?limit=100
            1 /api/v1/service-points?limit=100
            1 /api/v1/jobs?limit=100
            1 /api/v1/audit?limit=100
            0 /api/v1/territories?q=99
            0 /api/v1/territories/990510001001/children
            1 /api/v1/territories/990510001001/geojson
            0 /api/v1/territories/990510001001/summary
            1 /api/v1/statistics/cases?by=day
            1 /api/v1/statistics/cases?by=domain
            1 /api/v1/statistics/cases?by=stage
            1 /api/v1/statistics/cases?by=territory&territory=990510001001
            """);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private GrowingDistrict district;

    @Autowired
    private AccessWorld world;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void asksTheSameNumberOfTimesForThreeRowsAndForThirty() {
        district.growTo(3);
        var few = counts();
        district.growTo(30);
        var many = counts();

        assertThat(many).isEqualTo(few);
        assertThat(few).isEqualTo(PINNED);
    }

    /**
     * Each address twice: the first answer fills what is kept in memory, such as the names of units. What is remembered only
     * until a case moves is forgotten before the second.
     */
    private Map<String, Integer> counts() {
        var counts = new LinkedHashMap<String, Integer>();
        for (var address : PINNED.keySet()) {
            open(address);
            transaction.executeWithoutResult(any -> events.publishEvent(new CasesMoved(List.of(), false)));
            counts.put(address, StatementCounter.during(() -> open(address)).size());
        }
        return counts;
    }

    private void open(String address) {
        var uri = address.replace("{case}", district.number().text());
        var who = address.contains("/audit") ? world.member(Role.AUDIT_ADMINISTRATOR) : district.officer();
        var request = mvc.get().uri(uri);
        var signed =
                uri.startsWith("/api/") ? request.header("Authorization", who.bearer()) : request.cookie(who.session());
        assertThat(signed.exchange()).as(uri).hasStatusOk();
    }

    private static Map<String, Integer> pinned(String table) {
        return table.lines()
                .map(line -> line.strip().split(" ", 2))
                .collect(Collectors.toMap(
                        cells -> cells[1], cells -> Integer.valueOf(cells[0]), (a, b) -> a, LinkedHashMap::new));
    }
}
