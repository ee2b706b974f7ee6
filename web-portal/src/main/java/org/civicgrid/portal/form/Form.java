package org.civicgrid.portal.form;

import java.util.List;
import org.civicgrid.portal.frame.InputField;
import org.jspecify.annotations.Nullable;

/**
 * A form as shown.
 *
 * @param groups its fields in their order; one group without a heading unless it has headings
 * @param problems what is wrong with it besides single fields
 */
public record Form(List<Group> groups, List<String> problems) {

    /** Fields that stand together. */
    public record Group(@Nullable String heading, List<InputField> fields) {

        public Group {
            fields = List.copyOf(fields);
        }
    }

    public Form {
        groups = List.copyOf(groups);
        problems = List.copyOf(problems);
    }

    public List<InputField> fields() {
        return groups.stream().flatMap(it -> it.fields().stream()).toList();
    }

    /** The same on a page that has several: the id of each field begins with the name of its form. */
    public Form within(String form) {
        return new Form(
                groups.stream()
                        .map(group -> new Group(
                                group.heading(),
                                group.fields().stream()
                                        .map(it -> it.within(form))
                                        .toList()))
                        .toList(),
                problems);
    }

    /** Whether it was refused. */
    public boolean failed() {
        return !problems.isEmpty() || fields().stream().anyMatch(it -> it.error() != null);
    }
}
