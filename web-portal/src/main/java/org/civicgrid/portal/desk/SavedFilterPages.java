package org.civicgrid.portal.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.SavedFilter;
import org.civicgrid.governance.casework.SavedFilterDesk;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.InputField;
import org.civicgrid.portal.frame.InputField.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of saved filters together. */
@Component
@RequiredArgsConstructor
class SavedFilterPages {

    static final String PATH = "/worklist/filters";

    private static final int NAME = 30;

    private final SavedFilterDesk desk;
    private final SavedFilterWords says;
    private final Words words;

    /** A form of the page that was sent: that of the filter with this id, or of the one to be saved. */
    record Tried(@Nullable Long id, Sent sent) {

        static final Tried NOTHING = new Tried(null, Sent.nothing());

        boolean isOf(@Nullable Long other) {
            return sent.failed() && Objects.equals(id, other);
        }
    }

    SavedFilterPage page(ActingPost by, WorklistQuery query, Tried tried) {
        var kept = desk.of(by);
        var saving = query.filtered() ? saving(of(query), tried) : null;
        var problems = new ArrayList<String>();
        tried.sent().faults().forEach((field, message) -> {
            if (!field.equals("name") || (tried.id() == null && saving == null)) {
                problems.add(message);
            }
        });
        return new SavedFilterPage(
                saving,
                kept.stream().map(it -> row(it, tried)).toList(),
                problems,
                kept.size() >= SavedFilterDesk.MOST);
    }

    /** The filters as links alone. */
    List<SavedFilterPage.Row> rows(ActingPost by) {
        return desk.of(by).stream().map(it -> row(it, Tried.NOTHING)).toList();
    }

    /** The query part of the address of this list; empty when nothing is filtered. */
    static String of(WorklistQuery query) {
        return query.filtered()
                ? query.start()
                        .address("", Objects.requireNonNullElse(query.tab(), "all"), null)
                        .substring(1)
                : "";
    }

    private SavedFilterPage.Saving saving(String query, Tried tried) {
        return new SavedFilterPage.Saving(PATH + "?" + query, says.of(query), name("name", "", tried, null));
    }

    private SavedFilterPage.Row row(SavedFilter it, Tried tried) {
        return new SavedFilterPage.Row(
                it.id(),
                it.name(),
                "/worklist?" + it.query(),
                says.of(it.query()),
                name("name-" + it.id(), it.name(), tried, it.id()));
    }

    private InputField name(String id, String value, Tried tried, @Nullable Long of) {
        var own = tried.isOf(of);
        return new InputField(
                Kind.TEXT,
                id,
                "name",
                words.of("desk.saved.name"),
                null,
                true,
                own ? tried.sent().shown("name") : value,
                own ? tried.sent().faults().get("name") : null,
                List.of(),
                NAME);
    }
}
