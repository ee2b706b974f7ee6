package org.civicgrid.governance.audit;

import java.util.function.LongConsumer;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.audit.ChainFault.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Verifies the chain from its first seal, in batches: memory does not grow, and no transaction stays open. */
@Service
@RequiredArgsConstructor
public class AuditChain {

    private static final int BATCH = 2000;

    private final SealRows rows;

    /** Verifies everything. */
    public ChainReport verify() {
        return verify(null, done -> {});
    }

    /**
     * Verifies everything, up to the first fault.
     *
     * @param noted the head of an earlier report, kept elsewhere; null when none is at hand
     * @param progress is told the number of seals that hold, now and then
     * @throws IllegalStateException when the thread is interrupted
     */
    public ChainReport verify(@Nullable ChainHead noted, LongConsumer progress) {
        var walk = new ChainWalk(noted);
        var fault = walk(walk, progress);
        var last = walk.getLast();
        var tail = rows.tail(last.entryId());
        var head = last.number() == 0 ? null : ChainHead.of(last);
        return fault == null
                ? new ChainReport(last.number(), tail.entries(), tail.since(), head, null)
                : new ChainReport(last.number(), 0, null, head, fault);
    }

    /** Seals there are, to tell progress by. */
    long length() {
        return rows.sealCount();
    }

    private @Nullable ChainFault walk(ChainWalk walk, LongConsumer progress) {
        while (true) {
            var before = walk.getLast();
            var links = rows.links(before.number(), BATCH);
            for (var link : links) {
                var fault = walk.step(link);
                if (fault != null) {
                    return named(fault);
                }
            }
            if (links.isEmpty()) {
                return walk.end();
            }
            var unsealed = unsealed(before, walk.getLast());
            if (unsealed != null) {
                return unsealed;
            }
            progress.accept(walk.getLast().number());
            refuseIfInterrupted();
        }
    }

    /** A seal whose entry changed and whose follower names an earlier entry was put into another place. */
    private ChainFault named(ChainFault fault) {
        var entry = fault.entry();
        return fault.kind() == Kind.CHANGED_ENTRY && entry != null && rows.isOutOfOrder(fault.seal(), entry)
                ? new ChainFault(Kind.WRONG_ORDER, fault.seal(), entry)
                : fault;
    }

    /** Every entry between two seals must have one: as many entries as seals. */
    private @Nullable ChainFault unsealed(SealRows.Seal from, SealRows.Seal to) {
        if (rows.entryCount(from.entryId(), to.entryId()) == to.number() - from.number()) {
            return null;
        }
        return rows.unsealed(from.entryId(), to.entryId())
                .map(entry -> new ChainFault(Kind.UNSEALED_ENTRY, rows.numberBehind(entry), entry))
                .orElse(null);
    }

    private static void refuseIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("The verification was interrupted");
        }
    }
}
