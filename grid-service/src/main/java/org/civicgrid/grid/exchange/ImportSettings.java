package org.civicgrid.grid.exchange;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of imports.
 *
 * @param maxBytes largest file taken, in bytes
 * @param maxRows longest file taken, in rows without the header
 * @param chunk rows per transaction
 * @param keepFiles how long a file is kept after its import has ended
 */
@ConfigurationProperties("civicgrid.import")
record ImportSettings(
        @DefaultValue("20971520") long maxBytes,
        @DefaultValue("200000") int maxRows,
        @DefaultValue("500") int chunk,
        @DefaultValue("30d") Duration keepFiles) {}
