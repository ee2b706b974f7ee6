package org.civicgrid.portal.desk;

import java.time.Instant;
import java.util.List;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.frame.InputField;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of supervision, under the model name {@code page} of {@code desk/supervision}.
 *
 * @param scope whose ledger it is
 * @param tab overdue, owed or all
 * @param query the parameters of the address, which the forms send along
 * @param filter fields of the filter row
 * @param clear address without filter
 * @param rows in the order shown
 * @param next address of what follows; null at the end
 * @param empty why there are no rows, as the fragment {@code emptyState} names it; null when there are
 * @param acts whether the post may urge and supervise
 * @param demand what is said to the units and until when they reply; without fields when the post may not
 */
public record SupervisionPage(
        String scope,
        String tab,
        List<WorklistTab> tabs,
        List<InputField> query,
        List<InputField> filter,
        boolean filtered,
        String clear,
        List<SupervisionRow> rows,
        @Nullable String next,
        @Nullable String empty,
        boolean acts,
        Form demand,
        Instant shownAt,
        @Nullable Instant openUntil) {}
