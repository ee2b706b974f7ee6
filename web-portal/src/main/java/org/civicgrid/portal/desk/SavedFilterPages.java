package org.civicgrid.portal.desk;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.SavedFilter;
import org.civicgrid.governance.casework.SavedFilterDesk;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of saved filters together. */
@Component
@RequiredArgsConstructor
class SavedFilterPages {

    static final String PATH = "/worklist/filters";

    private static final String LIST = "/worklist?";
    private static final int NAME = 30;

    private final SavedFilterDesk desk;
    private final SavedFilterWords says;
    private final Forms forms;

    /** A form of the page that was sent: that of the filter with this id, or of the one to be saved. */
    record Tried(@Nullable Long id, Sent sent) {

        static final Tried NOTHING = new Tried(null, Sent.nothing());
    }

    SavedFilterPage page(ActingPost by, WorklistQuery query, Tried tried) {
        var rows = desk.of(by).stream().map(it -> row(it, tried)).toList();
        var saving = query.filtered() ? saving(of(query), tried) : null;
        return new SavedFilterPage(saving, rows, tried(saving, rows, tried), rows.size() >= SavedFilterDesk.MOST);
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
        var sent = tried.id() == null ? tried.sent() : Sent.nothing();
        return new SavedFilterPage.Saving(PATH + "?" + query, LIST + query, says.of(query), name(sent));
    }

    private SavedFilterPage.Row row(SavedFilter it, Tried tried) {
        var own = Objects.equals(it.id(), tried.id());
        var sent = own ? tried.sent() : Sent.nothing().with("name", it.name());
        return new SavedFilterPage.Row(
                it.id(),
                it.name(),
                LIST + it.query(),
                says.of(it.query()),
                name(sent).within("filter-" + it.id()));
    }

    private Form name(Sent sent) {
        return forms.of("desk.saved.", sent).text("name", true, NAME).form();
    }

    /** Where there is no form to save with, as nothing is filtered, all that was refused stands above the page. */
    private Form tried(SavedFilterPage.@Nullable Saving saving, List<SavedFilterPage.Row> rows, Tried tried) {
        return Stream.concat(
                        Stream.ofNullable(saving).map(SavedFilterPage.Saving::name),
                        rows.stream().map(SavedFilterPage.Row::rename))
                .filter(Form::failed)
                .findFirst()
                .orElseGet(() -> forms.of("", tried.sent()).form());
    }
}
