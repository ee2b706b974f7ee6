package org.civicgrid.portal.exchange;

import java.util.List;
import org.civicgrid.portal.form.Form;

/**
 * The page on which a file is handed in, under the model name {@code page} of {@code exchange/imports}.
 *
 * @param form the file, a mapping that comes with the product, or one of one's own
 * @param columns what can stand under {@code columns} of a mapping
 * @param parts the parts of a mapping, each in one sentence
 * @param recent the newest imports within the reach
 */
record ImportPage(Form form, List<MappingGuide.Key> columns, List<String> parts, List<JobLine> recent) {}
