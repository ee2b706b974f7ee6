package org.civicgrid.portal.reform;

import java.util.List;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.frame.Crumb;

/**
 * The form of a reform's head, under the model name {@code page} of {@code reform/edit}.
 *
 * @param action where it is sent
 * @param back where one goes without sending it
 */
record ReformEditPage(String title, List<Crumb> trail, String action, String back, Form form) {}
