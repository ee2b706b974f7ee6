package org.civicgrid.portal.duty;

import java.util.List;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.frame.Crumb;

/**
 * A form of its own page, under the model name {@code page} of {@code duty/form}.
 *
 * @param lead what it is about, in a sentence
 * @param action where it is sent
 * @param back where one goes without sending it
 */
public record FormPage(String title, String lead, List<Crumb> trail, Form form, String action, String back) {}
