package org.civicgrid.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.civicgrid.governance.audit.ChainFault;
import org.civicgrid.governance.audit.ChainHead;
import org.civicgrid.governance.audit.ChainReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class ChainReportTextTests {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    private final ChainReportText text = new ChainReportText(messages);

    @BeforeEach
    void speak() {
        messages.setBasename("messages/audit");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    @Test
    void saysThatTheChainHolds() {
        var report = new ChainReport(1200, 3, Instant.parse("2026-03-02T01:00:00Z"), new ChainHead(1200, "ab"), null);

        assertThat(text.lines(report, Locale.SIMPLIFIED_CHINESE))
                .containsExactly(
                        "审计链完整：已核验 1,200 条记录。", "尚未封存 3 条，最早一条写于 2026-03-02 09:00:00。", "请将链首留存于本系统之外，下次核验时提供：1200:ab");
    }

    @ParameterizedTest
    @EnumSource
    void saysWhyItDoesNotHold(ChainFault.Kind kind) {
        var report = new ChainReport(6, 0, null, null, new ChainFault(kind, 7, 8L));

        assertThat(text.lines(report, Locale.ENGLISH).get(1)).contains("7");
        assertThat(text.lines(report, Locale.SIMPLIFIED_CHINESE).get(1)).contains("7");
    }
}
