package org.civicgrid.governance.attachment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of attachments.
 *
 * @param maxBytes largest file taken, in bytes
 * @param maxPixels largest photo taken, width × height; told from its header before anything is decoded
 * @param longestSide longer side of a photo as kept, in pixels
 * @param thumbSide longer side of the small picture, in pixels
 * @param quality of JPEG as kept, 0 to 1
 * @param maxPerAct how many files may come with one act
 * @param keepLoose how long a file is kept that is not used in a case
 */
@ConfigurationProperties("civicgrid.attachment")
public record AttachmentSettings(
        @DefaultValue("20971520") long maxBytes,
        @DefaultValue("40000000") long maxPixels,
        @DefaultValue("2560") int longestSide,
        @DefaultValue("320") int thumbSide,
        @DefaultValue("0.85") float quality,
        @DefaultValue("20") int maxPerAct,
        @DefaultValue("24h") Duration keepLoose) {}
