package org.civicgrid.portal.register;

import java.time.LocalDate;
import java.util.List;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.audit.AuditLine;
import org.civicgrid.governance.register.RegisterRecord;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What one register has of its own. {@link RegisterFlow} does the rest: it shows its records, and sets them up, changes and
 * ends them.
 *
 * @param <V> a record as shown
 */
public interface Register<V extends RegisterRecord> {

    /**
     * How a register presents itself.
     *
     * @param path its address; a record lies below it under its number
     * @param title key of the message that names it
     * @param party whether it is of the Party, whose pages have a red head
     * @param mapped whether its forms have a map to pick a position from
     * @param editing who may set up, change and end
     */
    record Face(String path, String title, boolean party, boolean mapped, Permission editing) {

        public String href(RegisterRecord it) {
            return path + "/" + it.id();
        }
    }

    /**
     * What is told of a record, besides name, term and history.
     *
     * @param kind in words
     * @param position where it is; null while it is not known
     * @param facts empty ones are left out
     * @param links other records that belong with it
     * @param add something that may be set up for it by those who may edit; null for nothing
     */
    record Portrait(
            String kind,
            RecordPage.@Nullable Position position,
            List<Fact> facts,
            List<RecordPage.Links> links,
            RecordPage.@Nullable Link add) {}

    /**
     * The form on which a new record is set up.
     *
     * @param top where, or below which, it may stand
     * @param hint one sentence before the form
     */
    record Draft(Territory top, String title, String hint, Form form) {}

    Face face();

    /** Address of what the register shows of a territory. */
    String href(Territory territory);

    /** @throws org.civicgrid.governance.problem.Refusal.NotFound if it lies outside the post's reach */
    V find(ActingPost by, int id);

    List<AuditLine> history(ActingPost by, int id);

    Portrait portrait(ActingPost by, V it);

    /** @param sent what the form holds; at first the territory from whose page the reader came */
    Draft draft(ActingPost by, Sent sent);

    V create(ActingPost by, Sent sent);

    /** The form on which a record is changed. */
    Form form(ActingPost by, V it, Sent sent);

    /** What that form begins with, besides the version. */
    Sent now(V it);

    V change(ActingPost by, int id, int version, Sent sent);

    /** @param day first day on which it no longer holds */
    V end(ActingPost by, int id, int version, @Nullable LocalDate day, @Nullable String reason);
}
