package org.civicgrid.portal.register;

import java.util.List;
import java.util.Map;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.register.RegisterDirectory;
import org.civicgrid.governance.register.RegisterOffice;
import org.civicgrid.governance.register.RegisterRecord;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What one register has of its own. {@link RegisterFlow} does the rest: it shows its records, and sets them up, changes and
 * ends them.
 *
 * @param <V> a record as shown
 * @param <D> what sets one up
 * @param <C> what changes one
 */
public abstract class Register<V extends RegisterRecord, D, C> {

    final Face face;
    final RegisterDirectory<V> directory;
    final RegisterOffice<V, D, C> office;
    final RegisterForms<V, D, C> forms;

    protected Register(
            Face face, RegisterDirectory<V> directory, RegisterOffice<V, D, C> office, RegisterForms<V, D, C> forms) {
        this.face = face;
        this.directory = directory;
        this.office = office;
        this.forms = forms;
    }

    /**
     * How a register presents itself.
     *
     * @param path its address; a record lies below it under its number
     * @param title key of the message that names it
     * @param adding key of the message over the form of a new record
     * @param hint key of the sentence before that form
     * @param party whether it is of the Party, whose pages have a red head
     * @param mapped whether its forms have a map to pick a position from
     * @param editing who may set up, change and end
     */
    public record Face(
            String path, String title, String adding, String hint, boolean party, boolean mapped, Permission editing) {

        /** Address of a record. */
        public String href(RegisterRecord it) {
            return path + "/" + it.id();
        }

        /** Address of what the register shows of a territory. */
        public String href(Territory territory) {
            return Addresses.of(path, Map.of("territory", territory.code()));
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
    public record Portrait(
            String kind,
            RecordPage.@Nullable Position position,
            List<Fact> facts,
            List<RecordPage.Links> links,
            RecordPage.@Nullable Link add) {}

    protected abstract Portrait portrait(ActingPost by, V it);

    /**
     * Code of the territory in which, or below which, a new record may stand; null for the whole map of the post.
     *
     * @param sent what the form holds; at first the territory from whose page the reader came
     */
    protected @Nullable String top(ActingPost by, Sent sent) {
        return sent.text("territory");
    }
}
