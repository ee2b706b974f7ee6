package org.civicgrid.portal.audit;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.audit.ChainFault;
import org.civicgrid.governance.audit.ChainReport;
import org.civicgrid.governance.kernel.CalendarZone;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in sentences what a verification found. */
@Component
@RequiredArgsConstructor
class ChainReportText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(CalendarZone.SHANGHAI);

    private final MessageSource messages;

    /** One sentence per line. */
    List<String> lines(ChainReport report, Locale locale) {
        var lines = new ArrayList<String>();
        var fault = report.fault();
        if (fault == null) {
            lines.add(say(locale, "audit.verify.holds", report.sealed()));
            lines.add(tail(report, locale));
        } else {
            lines.add(say(locale, "audit.verify.broken", report.sealed()));
            lines.add(reason(fault, locale));
        }
        if (report.head() != null) {
            lines.add(say(locale, "audit.verify.head", report.head()));
        }
        return lines;
    }

    private String reason(ChainFault fault, Locale locale) {
        return say(
                locale,
                "audit.verify.fault." + fault.kind(),
                Long.toString(fault.seal()),
                String.valueOf(fault.entry()));
    }

    private String tail(ChainReport report, Locale locale) {
        var since = report.unsealedSince();
        return since == null
                ? say(locale, "audit.verify.tail-none")
                : say(locale, "audit.verify.tail", report.unsealed(), TIME.format(since));
    }

    private String say(Locale locale, String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
