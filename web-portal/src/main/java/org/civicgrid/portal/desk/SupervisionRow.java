package org.civicgrid.portal.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger, ready to print.
 *
 * @param unit that must answer: whose move it is
 * @param urged in words: how often; null for never
 * @param lastUrged when last
 * @param supervised in words: by whom; null when it was not supervised
 * @param replyDue until when the reply is owed
 * @param reply in words: owed, overdue, replied, replied late; null when it was not supervised
 * @param tone class of the reply
 * @param said what was asked, and what was answered; null when nothing is known
 * @param owing whether a reply is owed, so that it cannot be supervised again
 * @param chosen whether its box is ticked
 */
public record SupervisionRow(
        String number,
        String title,
        Lamp lamp,
        String stage,
        String stageTone,
        @Nullable String unit,
        @Nullable String urged,
        @Nullable Instant lastUrged,
        @Nullable String supervised,
        @Nullable Instant supervisedAt,
        @Nullable Instant replyDue,
        @Nullable String reply,
        String tone,
        @Nullable String said,
        boolean open,
        boolean owing,
        boolean chosen) {}
