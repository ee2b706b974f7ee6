package org.civicgrid.portal.audit;

import java.io.PrintStream;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.audit.AuditChain;
import org.civicgrid.governance.audit.ChainHead;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Verifies the audit from the console and ends the process: with 0 when the chain holds, with 1 when it does not. The
 * option may carry the head of an earlier report.
 */
@Component
@ConditionalOnProperty(VerifyAuditMode.OPTION)
@Order(Ordered.HIGHEST_PRECEDENCE)
@RequiredArgsConstructor
class VerifyAuditCommand implements ApplicationRunner {

    private final AuditChain chain;
    private final ChainReportText text;
    private final ConfigurableApplicationContext context;

    @Override
    public void run(ApplicationArguments arguments) {
        var given = context.getEnvironment().getProperty(VerifyAuditMode.OPTION);
        var code = verify(noted(given), System.out);
        System.exit(SpringApplication.exit(context, () -> code));
    }

    /** Prints what was found and answers the exit code. */
    int verify(@Nullable ChainHead noted, PrintStream console) {
        var report = chain.verify(noted, done -> {});
        text.lines(report, Locale.getDefault()).forEach(console::println);
        return report.holds() ? 0 : 1;
    }

    private static @Nullable ChainHead noted(@Nullable String given) {
        return given == null || given.isBlank() || given.equals("true") ? null : ChainHead.parse(given.strip());
    }
}
