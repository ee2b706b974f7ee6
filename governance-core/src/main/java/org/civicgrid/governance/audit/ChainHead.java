package org.civicgrid.governance.audit;

import java.util.HexFormat;
import org.civicgrid.governance.problem.InvalidInput;

/**
 * A place in the chain to note down outside this system: who holds it can tell later whether the chain up to there was
 * replaced as a whole, which no chain can tell by itself.
 *
 * @param number of the seal
 * @param hash its hash, hexadecimal
 */
public record ChainHead(long number, String hash) {

    /**
     * Reads what {@link #toString()} writes: {@code 1200:ab12…}.
     *
     * @throws InvalidInput naming {@code head} for anything else
     */
    public static ChainHead parse(String text) {
        if (!text.matches("[1-9]\\d{0,17}:[0-9a-f]{64}")) {
            throw InvalidInput.of("head", "chain-head", text);
        }
        var colon = text.indexOf(':');
        return new ChainHead(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1));
    }

    static ChainHead of(SealRows.Seal seal) {
        return new ChainHead(seal.number(), HexFormat.of().formatHex(seal.hash()));
    }

    @Override
    public String toString() {
        return number + ":" + hash;
    }
}
