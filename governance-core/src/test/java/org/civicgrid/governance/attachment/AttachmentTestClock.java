package org.civicgrid.governance.attachment;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that a test sets, and cases that a test declares readable. */
@TestConfiguration(proxyBeanMethods = false)
class AttachmentTestClock {

    static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
    static volatile Instant now = MORNING;
    static final Set<Long> READABLE = ConcurrentHashMap.newKeySet();

    @Bean
    @Primary
    Clock movedByTests() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    @Bean
    @Primary
    CaseReading declaredByTests() {
        return (by, caseId) -> READABLE.contains(caseId);
    }
}
