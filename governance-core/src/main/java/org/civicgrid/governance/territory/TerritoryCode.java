package org.civicgrid.governance.territory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.civicgrid.governance.problem.InvalidInput;

/**
 * Code of a territory: the significant prefix of the NBS code (6, 9 or 12 digits), a grid's 15 or a compound's 17.
 *
 * @param digits the code
 */
public record TerritoryCode(@JsonValue String digits) {

    /** Digits of the longest code, that of a compound. */
    public static final int LONGEST = Level.COMPOUND.getDigits();

    private static final Pattern SHAPE = Pattern.compile("\\d{6}(\\d{3}(\\d{3}(\\d{3}(\\d{2})?)?)?)?");

    /** @throws InvalidInput naming {@code territoryCode} unless it is one */
    public TerritoryCode {
        check("territoryCode", digits);
    }

    /** @throws InvalidInput naming {@code territoryCode} unless it is one */
    @JsonCreator
    public static TerritoryCode valueOf(String digits) {
        return new TerritoryCode(digits);
    }

    /**
     * A code that was typed.
     *
     * @throws InvalidInput naming {@code field} unless it is one
     */
    public static TerritoryCode of(String field, String typed) {
        check(field, typed);
        return new TerritoryCode(typed);
    }

    /** The level that follows from the number of digits. */
    public Level level() {
        return Level.ofDigits(digits.length()).orElseThrow();
    }

    @Override
    public String toString() {
        return digits;
    }

    private static void check(String field, String digits) {
        if (!SHAPE.matcher(digits).matches()) {
            throw InvalidInput.of(field, "territory-code", digits);
        }
    }
}
