package org.civicgrid.governance.meeting;

import java.util.List;
import org.civicgrid.governance.kernel.FormInput;
import org.jspecify.annotations.Nullable;

/** The new items and the guests of a plan: checked. */
record AgendaText(List<MeetingPlan.Item> items, List<MeetingPlan.Guest> guests) {

    private static final int MOST_ITEMS = 30;
    private static final int MOST_GUESTS = 100;

    /** Reads them; what is faulty is noted. */
    static AgendaText read(FormInput form, MeetingPlan plan) {
        var items = present(plan.agenda());
        var guests = present(plan.guests());
        form.when(items.size() > MOST_ITEMS, "agenda", "too-many", items.size(), MOST_ITEMS);
        form.when(guests.size() > MOST_GUESTS, "guests", "too-many", guests.size(), MOST_GUESTS);
        return new AgendaText(
                items.stream()
                        .map(it -> new MeetingPlan.Item(
                                form.required("agenda", it.text(), AgendaItem.LONGEST),
                                form.optional("agenda", it.proposer(), 80)))
                        .toList(),
                guests.stream()
                        .map(it -> new MeetingPlan.Guest(
                                form.required("guests", it.name(), 50), form.optional("guests", it.represents(), 80)))
                        .toList());
    }

    private static <T> List<T> present(@Nullable List<@Nullable T> given) {
        return given == null
                ? List.of()
                : given.stream()
                        .<T>mapMulti((it, to) -> {
                            if (it != null) {
                                to.accept(it);
                            }
                        })
                        .toList();
    }
}
