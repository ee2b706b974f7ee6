package org.civicgrid.governance.audit;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lombok.RequiredArgsConstructor;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.audit.VerificationStanding.Progress;
import org.civicgrid.governance.kernel.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/**
 * Verifies the chain in the background, one run at a time on a node. What a run found is an entry of the audit itself, so
 * every node can tell it.
 */
@Service
@RequiredArgsConstructor
public class AuditVerification {

    private static final Log LOG = LogFactory.getLog(AuditVerification.class);
    private static final String ACT = "audit.verify";

    private final AuditChain chain;
    private final AuditReader reader;
    private final AuditJournal journal;
    private final TransactionTemplate transactions;
    private final ObjectMapper json;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "audit-verification");
        thread.setDaemon(true);
        return thread;
    });

    private volatile @Nullable Progress running;

    /**
     * Starts a run, unless one is under way.
     *
     * @param noted the head of an earlier report, kept elsewhere; null when none is at hand
     */
    public synchronized void start(ActingPost by, @Nullable ChainHead noted) {
        by.require(Permission.AUDIT_READ);
        if (running == null) {
            running = new Progress(0, chain.length());
            worker.execute(() -> run(by, noted));
        }
    }

    /** Whether a run is under way here, and what the last finished one found on any node. */
    public VerificationStanding standing(ActingPost by) {
        var ofVerifications = new AuditFilter(null, null, ACT, null, null, null, null, null);
        var last = reader.page(by, ofVerifications, Paging.first(1)).items().stream()
                .findFirst();
        return new VerificationStanding(
                running,
                last.map(AuditLine::at).orElse(null),
                last.map(AuditLine::actor).orElse(null),
                last.map(line -> json.convertValue(line.after(), ChainReport.class))
                        .orElse(null));
    }

    private void run(ActingPost by, @Nullable ChainHead noted) {
        try {
            var report = chain.verify(noted, done -> running = new Progress(done, Math.max(done, chain.length())));
            transactions.executeWithoutResult(status -> journal.write(by, act(report)));
        } catch (RuntimeException e) {
            LOG.error("The audit could not be verified", e);
        } finally {
            running = null;
        }
    }

    private AuditAct act(ChainReport report) {
        var fields = json.convertValue(report, new TypeReference<Map<String, Object>>() {});
        return AuditAct.of(ACT, "audit", report.holds() ? "holds" : "broken").changing(Map.of(), fields);
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
