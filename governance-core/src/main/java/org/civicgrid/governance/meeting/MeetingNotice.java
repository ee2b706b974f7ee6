package org.civicgrid.governance.meeting;

import java.time.Instant;

/**
 * A notice as it was issued: the call, a change, or the cancellation.
 *
 * @param sequence 0 for the first
 * @param text line by line
 * @param calendar the calendar file, RFC 5545
 * @param issuer person, post and unit in words
 */
public record MeetingNotice(int sequence, String text, String calendar, Instant issuedAt, String issuer) {}
