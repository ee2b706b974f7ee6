package org.civicgrid.portal.desk;

import java.time.Instant;

/**
 * A photo or document of a case.
 *
 * @param href address of the file
 * @param image whether it can be shown; a document is a link
 * @param caption when it was brought and by which act, for example {@code 上报}, {@code 处理反馈}
 * @param name of the file
 * @param after whether it shows the state after handling
 */
public record CasePhoto(String href, boolean image, String caption, String name, boolean after, Instant at) {}
