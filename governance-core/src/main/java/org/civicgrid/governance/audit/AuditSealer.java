package org.civicgrid.governance.audit;

import java.util.ArrayList;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.audit.SealRows.Mark;
import org.civicgrid.governance.audit.SealRows.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals entries into the hash chain, strictly in the order of their ids, without making a writer wait.
 *
 * <p>Transactions end in another order than they took their ids in. So the sealer marks the newest entry together with
 * the transactions that are writing; once all of those have ended, no entry up to the mark can still appear, and all of
 * them are sealed. A transaction that stays open delays sealing, never writing.
 */
@Service
@RequiredArgsConstructor
public class AuditSealer {

    static final int BATCH = 1000;

    private final SealRows rows;
    private final TransactionTemplate transactions;
    private @Nullable Mark mark;

    /**
     * Seals what has settled: everything written before the call if nobody is writing at this moment, otherwise what had
     * been written before an earlier call.
     *
     * @return how many entries were sealed; 0 too when another node is sealing
     */
    public synchronized int sealNow() {
        var sealed = sealSettled();
        if (mark == null) {
            mark = rows.mark();
            sealed += sealSettled();
        }
        return sealed;
    }

    private int sealSettled() {
        var settled = mark;
        if (settled == null || !rows.isSettled(settled)) {
            return 0;
        }
        mark = null;
        var total = 0;
        for (var more = true; more; ) {
            var sealed = transactions.execute(status -> sealBatch(settled.lastEntry()));
            total += sealed;
            more = sealed == BATCH;
        }
        return total;
    }

    private int sealBatch(long through) {
        if (!rows.tryLock()) {
            return 0;
        }
        var seal = rows.last().orElse(Seal.NONE);
        var seals = new ArrayList<Seal>();
        for (var entry : rows.entries(seal.entryId(), through, BATCH)) {
            var number = seal.number() + 1;
            seal = new Seal(number, entry.id(), SealHash.of(seal.hash(), number, entry.fields()));
            seals.add(seal);
        }
        if (!seals.isEmpty()) {
            rows.add(seals);
        }
        return seals.size();
    }
}
