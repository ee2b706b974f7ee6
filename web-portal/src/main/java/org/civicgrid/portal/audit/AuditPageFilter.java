package org.civicgrid.portal.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.account.AccountDirectory;
import org.civicgrid.governance.account.AccountDirectory.NamedAccount;
import org.civicgrid.governance.audit.AuditFilter;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.Post;
import org.civicgrid.portal.form.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a search of the audit off its page: people by name or sign-in name, posts by code, days of Asia/Shanghai. */
@Component
@RequiredArgsConstructor
class AuditPageFilter {

    private final AccountDirectory accounts;
    private final ForceRegister force;

    /**
     * What is searched for.
     *
     * @param namesakes accounts of which one has to be chosen first; otherwise empty
     */
    record Search(AuditFilter filter, List<NamedAccount> namesakes) {}

    /** What cannot be searched for is noted. */
    Search read(ActingPost by, Reading in) {
        var people = people(by, in);
        return new Search(
                new AuditFilter(
                        start(in.date("from")),
                        end(in.date("to")),
                        in.text("act"),
                        in.text("subjectKind"),
                        in.text("subject"),
                        people.size() == 1 ? Long.valueOf(people.get(0).id()) : account(in),
                        post(in),
                        null),
                people.size() > 1 ? people : List.of());
    }

    private List<NamedAccount> people(ActingPost by, Reading in) {
        var name = in.text("person");
        if (name == null || account(in) != null) {
            return List.of();
        }
        var people = accounts.named(by, name);
        in.when(people.isEmpty(), "person", "audit-person", name);
        return people;
    }

    private static @Nullable Long account(Reading in) {
        var id = in.integer("account");
        return id == null ? null : id.longValue();
    }

    private @Nullable Integer post(Reading in) {
        var code = in.text("post");
        if (code == null) {
            return null;
        }
        var post = force.findPost(code);
        in.when(post.isEmpty(), "post", "audit-post", code);
        return post.map(Post::id).orElse(null);
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(CalendarZone.SHANGHAI).toInstant();
    }

    private static @Nullable Instant end(@Nullable LocalDate day) {
        return day == null ? null : start(day.plusDays(1));
    }
}
