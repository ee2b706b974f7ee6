package org.civicgrid.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.civicgrid.governance.access.Role;
import org.civicgrid.portal.security.PortalTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A write checks every id that it names, in lists too: the place of the write lies in the reach, what the body names does not. */
@PortalTest
class ForeignIdTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccessWorld world;

    @Autowired
    private Visibility visibility;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SYSTEM_ADMINISTRATOR   | /posts               | {'code':'F-1','title':'岗','role':'GRID_WORKER','unitId':{unit},'territory':'990508001001001'}",
                "SYSTEM_ADMINISTRATOR   | /units               | {'code':'F-2','name':'某某','shortName':'某','kind':'COMMUNITY','parent':'{unitCode}','territory':'990508001001'}",
                "SECURITY_ADMINISTRATOR | /appointments        | {'personId':{person},'postId':{post}}",
                "DISTRICT_LEADER        | /party-organizations | {'kind':'RESIDENT_UNIT_PARTY','name':'某党支部','residentUnit':{resident}}",
                "DISTRICT_LEADER        | /party-organizations | {'kind':'REGIONAL_COMMITTEE','name':'某党委','territory':'990508001002','parent':{party}}",
                "DISTRICT_LEADER        | /party/members       | {'committee':{committee},'kind':'ORDINARY','name':'某某','termTo':'2027-01-01'}",
                "DISTRICT_LEADER        | /party/resources     | {'residentUnit':{resident},'kind':'VENUE','description':'某'}",
                "DISTRICT_LEADER        | /party/cooperations  | {'committee':{committee},'kind':'ORG','title':'某','startsOn':'2026-01-01','residentUnits':[{resident}]}",
                "DISTRICT_LEADER        | /party/registrations | {'name':'某','phone':'10000099999','consent':true,'territory':'990508001001','residentUnit':{resident}}",
                "DISTRICT_LEADER        | /party/registrations | {'name':'某','phone':'10000099999','consent':true,'territory':'990508001001','organization':{party}}",
                "DISTRICT_LEADER        | /party/registrations | {'name':'某','phone':'10000099999','consent':true,'territory':'{territory}','elsewhere':'某局'}",
                "STREET_DUTY_OFFICER    | /cases/OPEN/actions/merge  | {'targetNumber':'{case}'}",
                "STREET_DUTY_OFFICER    | /cases/FILED/actions/dispatch | {'unit':'{unitCode}'}",
                "STREET_DUTY_OFFICER    | /cases/FILED/actions/split | {'text':'分','units':['R-DEP','{unitCode}']}",
                "STREET_DUTY_OFFICER    | /cases/OPEN/actions/note   | {'text':'附','attachmentIds':['{attachment}']}",
                "GRID_WORKER            | /cases               | {'typeCode':'URB-0101','channel':'PATROL','place':{'lng':{lng},'lat':{lat},'territoryCode':'990508001001001'}}",
                "GRID_WORKER            | /cases               | {'typeCode':'URB-0101','channel':'PATROL','place':{'lng':104.302,'lat':30.305},'attachmentIds':['{attachment}']}",
                "GRID_WORKER            | /cases               | {'typeCode':'URB-0101','channel':'PATROL','place':{'lng':104.302,'lat':30.305,'territoryCode':'{territory}'}}",
            })
    void isRefusedAndTellsNothing(Role role, String path, String body) {
        var who = world.member(role);

        var answer = mvc.post()
                .uri("/api/v1" + path.replace("OPEN", world.open(false)).replace("FILED", world.open(true)))
                .header("Authorization", who.bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .content(AccessWorld.FOREIGN.fill(body.replace('\'', '"')))
                .exchange();

        var text = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(answer.getResponse().getStatus()).as(text).isIn(400, 403, 404);
        assertThat(visibility.secrets(who.acting()))
                .filteredOn(it -> !body(body).contains(it))
                .noneMatch(text::contains);
    }

    private static String body(String body) {
        return AccessWorld.FOREIGN.fill(body);
    }
}
