package org.civicgrid.governance.casework;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts the commits on this node that moved a case. Whoever remembers for some seconds what he read off many cases puts
 * the edition beside it: what was read before a commit is not told after it. Other nodes' commits are seen when the
 * seconds are over.
 */
@Component
public class CaseEdition {

    private final AtomicLong commits = new AtomicLong();

    /** Asked before the cases are read. */
    public long current() {
        return commits.get();
    }

    @EventListener({CaseMoved.class, CasesMoved.class})
    void countAtCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                commits.incrementAndGet();
            }
        });
    }
}
