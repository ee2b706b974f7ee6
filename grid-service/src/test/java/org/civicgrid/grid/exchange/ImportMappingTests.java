package org.civicgrid.grid.exchange;

import static org.civicgrid.grid.exchange.ImportRun.assertFaults;
import static org.civicgrid.grid.exchange.ImportSamples.good;
import static org.civicgrid.grid.exchange.ImportSamples.mapping;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Faults of a mapping are told by its keys. */
@ExchangeTest
class ImportMappingTests {

    @Autowired
    ImportRun run;

    @Test
    void namesTheKeyOfATypeThatTheCatalogueLacks() {
        var wrong = mapping("key").replace("URB-0101", "URB-9999");

        assertFaults(() -> run.order(good(1), wrong, false), "mapping.types.exact.dirt mapping-type-unknown URB-9999");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'title' | 'titel' | mapping.columns.titel mapping-key-unknown titel",
                "'REPORTED', 'outcome': null | 'CLOSED', 'outcome': null | mapping.states.new mapping-outcome null",
                "'crs': 'CGCS2000' | 'crs': 'CGCS2000', 'outside': 'nearest' | mapping.place.outside mapping-replay-only null",
            })
    void namesMisspeltContradictingAndForbiddenKeys(String right, String wrong, String fault) {
        var mapping = mapping("key").replace(right.replace('\'', '"'), wrong.replace('\'', '"'));

        assertFaults(() -> run.order(good(1), mapping, false), fault);
    }

    @Test
    void namesAMappingThatIsNotThere() {
        assertFaults(() -> run.order(good(1), "no-such-mapping", false), "mapping mapping-name no-such-mapping");
    }
}
