package org.civicgrid.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicgrid.governance.casework.CasesMoved;
import org.civicgrid.portal.security.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How often everything that can be read asks the database: pinned here for every route that answers to {@code GET}, and the
 * same for three rows and for thirty. A new route, which needs its sample, needs its number here, too.
 */
@PortalTest
class StatementCountTests {

    /** Statements, those of session, token and row security included, by the address of the sample or another of its route. */
    private static final Map<String, Integer> PINNED = pinned("""
            2 /account/clients
            0 /account/password
            2 /account/post
            1 /account/sessions
            2 /account/tokens
            1 /accounts
            0 /accounts/new
            2 /accounts/new?q=增人
            3 /accounts/{account}
            1 /accounts/{account}/disable
            7 /audit
            2 /audit/1
            4 /audit/chain
            1 /cases/nearby?typeCode=URB-0101&lng={lng}&lat={lat}
            0 /cases/new
            0 /cases/new/further?typeCode=TRA-0101
            6 /cases/{case}
            4 /cases?tab=all
            1 /cases?tab=all&q=密案
            5 /cases?tab=all&territory={territory}
            0 /catalogue/calendar
            0 /catalogue/calendar/2026.csv
            1 /catalogue/escalation
            2 /catalogue/routing
            3 /catalogue/routing/change
            1 /catalogue/types
            1 /catalogue/types/URB-0101
            2 /catalogue/types/URB-0101/draft
            1 /catalogue/types/new
            1 /catalogue/types?q=URB
            4 /dashboard
            4 /dashboard?territory={area}
            1 /imports
            0 /imports/sample-cases.csv
            0 /imports/sample-mapping.json
            1 /jobs
            3 /jobs/{job}
            0 /jump
            2 /jump/found?q={case}
            0 /jump/found?q={territory}
            1 /party/list
            1 /party/list?territory={territory}
            0 /party/new?territory={territory}
            1 /party/resident-units
            0 /party/resident-units/new?territory={territory}
            4 /party/resident-units/{resident}
            1 /party/resident-units/{resident}/edit
            1 /party/resident-units?territory={territory}
            5 /party/{party}
            1 /party/{party}/edit
            2 /party?territory={territory}
            2 /posts
            2 /posts/appointments/{appointment}/end
            3 /posts/{post}
            1 /posts/{post}/appoint
            2 /posts/{post}/appoint?q=增人
            2 /posts?territory={territory}
            1 /reforms
            0 /reforms/new
            13 /reforms/{reform}
            1 /reforms/{reform}/edit
            7 /supervision
            8 /supervision?tab=all
            8 /supervision?tab=owed
            7 /supervision?territory={territory}
            0 /territories/search?q={territory}
            6 /territories/{territory}
            1 /units/new?territory={territory}
            2 /units/posts/{post}/end
            2 /units/posts/{post}/retitle
            1 /units/search?q=密署
            4 /units/{unit}
            1 /units/{unit}/end
            1 /units/{unit}/posts/new
            1 /units/{unit}/rename
            1 /units?territory={territory}
            2 /venues
            0 /venues/new?territory={territory}
            3 /venues/{venue}
            1 /venues/{venue}/edit
            2 /venues?territory={territory}
            3 /worklist/bulk?act=note&numbers={case}
            1 /worklist/filters/list
            1 /worklist/filters?tab=all&stage=FILED
            4 /worklist?tab=all
            1 /worklist?tab=all&q=密案
            5 /worklist?tab=all&territory={territory}
            4 /worklist?tab=mine
            1 /api/v1/appointments/{appointment}
            1 /api/v1/appointments?limit=100
            1 /api/v1/appointments?territory={territory}
            5 /api/v1/attachments/{attachment}
            1 /api/v1/audit
            2 /api/v1/audit/export?act=none&reason=check
            1 /api/v1/audit/verification
            0 /api/v1/case-types
            0 /api/v1/case-types/reasons
            1 /api/v1/cases/duplicates?typeCode=URB-0101&lng={lng}&lat={lat}
            5 /api/v1/cases/{case}
            2 /api/v1/cases/{case}/actions
            2 /api/v1/cases/{case}/clocks
            5 /api/v1/cases/{case}/events
            1 /api/v1/cases?limit=100
            1 /api/v1/cases?limit=100&q=密案
            1 /api/v1/cases?limit=100&sort=urgent&territory={territory}&q=URB
            1 /api/v1/cases?reporter=me&followed=me&holder=me
            1 /api/v1/cases?territory={territory}
            1 /api/v1/jobs/{job}
            3 /api/v1/jobs/{job}/errors.csv
            1 /api/v1/jobs?limit=100
            0 /api/v1/me
            1 /api/v1/me/clients
            1 /api/v1/me/tokens
            1 /api/v1/party-organizations/{party}
            1 /api/v1/party-organizations?limit=100
            1 /api/v1/party-organizations?territory={territory}
            1 /api/v1/posts/{post}
            1 /api/v1/posts?limit=100
            1 /api/v1/posts?territory={territory}
            1 /api/v1/resident-units/{resident}
            1 /api/v1/reforms?limit=100
            1 /api/v1/resident-units?limit=100
            1 /api/v1/resident-units?territory={territory}
            1 /api/v1/service-points/geojson?territory={territory}
            1 /api/v1/service-points/{venue}
            1 /api/v1/service-points?limit=100
            1 /api/v1/service-points?territory={territory}
            1 /api/v1/statistics/cases?by=day
            1 /api/v1/statistics/cases?by=domain
            1 /api/v1/statistics/cases?by=stage
            1 /api/v1/statistics/cases?by=stage&territory={area}
            1 /api/v1/statistics/cases?by=territory&territory={area}
            0 /api/v1/territories/locate?lng={lng}&lat={lat}
            1 /api/v1/territories/{area}/geojson
            1 /api/v1/territories/{compound}/overlaps
            0 /api/v1/territories/{grid}/children
            0 /api/v1/territories/{grid}/micro-grids
            0 /api/v1/territories/{territory}
            0 /api/v1/territories/{territory}/children
            0 /api/v1/territories/{territory}/path
            0 /api/v1/territories/{territory}/summary
            0 /api/v1/territories?q={territory}
            1 /api/v1/units/{unit}
            1 /api/v1/units?limit=100
            1 /api/v1/units?territory={territory}
            """);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private GrowingDistrict district;

    @Autowired
    private Routes routes;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    private Map<String, Member> readers;

    @BeforeEach
    void findWhoMayRead() {
        district.growTo(3);
        var byOperation = routes.byOperation();
        readers = reads().collect(Collectors.toMap(
                Sample::uri, it -> district.reader(byOperation.get(it.operation())), (a, b) -> a, LinkedHashMap::new));
    }

    @Test
    void isPinnedAndTheSameForThreeRowsAndForThirty() {
        var few = counts();
        district.growTo(30);
        var many = counts();

        assertThat(many).containsExactlyInAnyOrderEntriesOf(few);
        assertThat(few).containsExactlyInAnyOrderEntriesOf(PINNED);
    }

    @Test
    void ofACaseIsTheSameForAHundredTimesTheHistory() {
        district.growTo(3);
        var few = settled("/cases/{case}");
        district.noteOften(300);

        assertThat(settled("/cases/{case}")).isEqualTo(few);
    }

    /** Of every sample and every pinned address. */
    private Map<String, Integer> counts() {
        var counts = new TreeMap<String, Integer>();
        Stream.concat(readers.keySet().stream(), PINNED.keySet().stream())
                .distinct()
                .forEach(address -> counts.put(address, settled(address)));
        return counts;
    }

    /**
     * The first answer fills what is kept in memory; of the next two the smaller counts, since now and then a session is read
     * again or a token notes that it was used.
     */
    private int settled(String address) {
        open(address);
        return Math.min(count(address), count(address));
    }

    /** What is remembered only until a case moves is forgotten before. */
    private int count(String address) {
        transaction.executeWithoutResult(any -> events.publishEvent(new CasesMoved(List.of(), false)));
        return StatementCounter.during(() -> open(address)).size();
    }

    private static Stream<Sample> reads() {
        return Samples.all().stream()
                .filter(it -> it.method().equals("GET") && it.inside().contains(200));
    }

    private void open(String address) {
        var uri = district.spot().fill(address).replace('密', '增');
        var who = reader(address);
        var request = mvc.get().uri(uri);
        var signed =
                uri.startsWith("/api/") ? request.header("Authorization", who.bearer()) : request.cookie(who.session());
        assertThat(signed.exchange()).as(uri).hasStatusOk();
    }

    /** Who reads the sample of the same path; the duty officer what no sample finds. */
    private Member reader(String address) {
        return readers.entrySet().stream()
                .filter(it -> path(it.getKey()).equals(path(address)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(district::officer);
    }

    private static String path(String address) {
        return address.replaceAll("\\?.*", "");
    }

    private static Map<String, Integer> pinned(String table) {
        return table.lines()
                .map(line -> line.strip().split(" ", 2))
                .collect(Collectors.toMap(cells -> cells[1], cells -> Integer.valueOf(cells[0])));
    }
}
