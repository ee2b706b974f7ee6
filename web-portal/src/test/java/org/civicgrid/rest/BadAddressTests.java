package org.civicgrid.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.civicgrid.governance.access.Role;
import org.civicgrid.portal.security.PortalTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Addresses of pages that nobody writes by hand: told as the visitor's fault, never as ours. */
@PortalTest
class BadAddressTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccessWorld world;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cases?to=%2B999999999-12-31",
                "/cases?from=-999999999-01-01",
                "/worklist?from=2026-02-30",
                "/worklist?q=x",
                "/worklist?q=%00%00",
                "/worklist?stage=GONE",
                "/worklist?territory=12",
                "/worklist?territory=999999",
                "/worklist?after=forged",
                "/cases?type=%00",
                "/cases/20261123-99999999999999",
                "/cases/20261123-0",
                "/cases/20261123-9999999",
                "/cases/new/x",
                "/dashboard?territory=12",
                "/dashboard?period=x",
                "/territories/1",
                "/territories/99999999999999999999999999",
                "/territories/990509001001001",
                "/account/sessions/none",
                "/nothing",
            })
    void areRefused(String address) {
        var answer = mvc.get()
                .uri(URI.create(address))
                .cookie(world.member(Role.STREET_DUTY_OFFICER).session())
                .exchange();

        assertThat(answer.getResponse().getStatus()).as(address).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cases/nearby?typeCode=URB-0101&lng=NaN&lat=1e999",
                "/cases/nearby?typeCode=URB-0101&lng=104.3&lat=90",
                "/cases/nearby?typeCode=URB-0101&lng=1e308&lat=-1e308&place.crs=BD09",
                "/cases/new?typeCode=%3Cscript%3E&lng=x&place.crs=MARS",
                "/territories/search?q=%00",
                "/territories/search?q=%F0%A0%AE%B7",
                "/worklist?tab=nonsense",
                "/dashboard?period=-5",
            })
    void areForgiven(String address) {
        var answer = mvc.get()
                .uri(URI.create(address))
                .cookie(world.member(Role.STREET_DUTY_OFFICER).session())
                .exchange();

        assertThat(answer.getResponse().getStatus()).as(address).isEqualTo(200);
    }
}
