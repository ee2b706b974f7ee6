package org.civicgrid.portal.desk;

import java.util.List;
import org.civicgrid.portal.frame.InputField;

/**
 * What a report of one type says beside what every report says, under the model name {@code further} of
 * {@code desk/report}.
 *
 * @param typeCode the type that asks; empty while none is chosen. It is sent along, so that a form which shows the fields
 *     of another type is shown again instead of losing what the type asks
 */
public record ReportFurther(String typeCode, List<InputField> fields) {}
