package org.civicgrid.governance.audit;

import java.util.Arrays;
import lombok.Getter;
import org.civicgrid.governance.audit.ChainFault.Kind;
import org.civicgrid.governance.audit.SealRows.Link;
import org.civicgrid.governance.audit.SealRows.Seal;
import org.jspecify.annotations.Nullable;

/** Goes along the chain seal by seal and remembers nothing but the last good one. */
@Getter
final class ChainWalk {

    private final @Nullable ChainHead noted;
    private Seal last = Seal.NONE;

    /** @param noted a place that was noted down earlier, to be met again */
    ChainWalk(@Nullable ChainHead noted) {
        this.noted = noted;
    }

    /** Takes the next seal; answers why it does not hold, or null if it does. */
    @Nullable
    ChainFault step(Link link) {
        var seal = link.seal();
        var expected = last.number() + 1;
        if (seal.number() != expected) {
            return new ChainFault(Kind.MISSING_SEAL, expected, null);
        }
        if (seal.entryId() <= last.entryId()) {
            return new ChainFault(Kind.WRONG_ORDER, expected, seal.entryId());
        }
        var fields = link.fields();
        if (fields == null) {
            return new ChainFault(Kind.MISSING_ENTRY, expected, seal.entryId());
        }
        if (!Arrays.equals(seal.hash(), SealHash.of(last.hash(), expected, fields))) {
            return new ChainFault(Kind.CHANGED_ENTRY, expected, seal.entryId());
        }
        if (noted != null && noted.number() == expected && !noted.equals(ChainHead.of(seal))) {
            return new ChainFault(Kind.REWRITTEN, expected, null);
        }
        last = seal;
        return null;
    }

    /** At the end of the chain: null unless it ends before the place noted down. */
    @Nullable
    ChainFault end() {
        return noted != null && noted.number() > last.number()
                ? new ChainFault(Kind.MISSING_SEAL, last.number() + 1, null)
                : null;
    }
}
