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
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.portal.form.Sent;
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

    /** @throws InvalidInput naming every value that cannot be searched for */
    Search read(ActingPost by, Sent sent) {
        var people = people(by, sent);
        return new Search(
                new AuditFilter(
                        start(sent.date("from")),
                        end(sent.date("to")),
                        sent.text("act"),
                        sent.text("subjectKind"),
                        sent.text("subject"),
                        people.size() == 1 ? Long.valueOf(people.get(0).id()) : account(sent),
                        post(sent),
                        null),
                people.size() > 1 ? people : List.of());
    }

    private List<NamedAccount> people(ActingPost by, Sent sent) {
        var name = sent.text("person");
        if (name == null || account(sent) != null) {
            return List.of();
        }
        var people = accounts.named(by, name);
        if (people.isEmpty()) {
            throw InvalidInput.of("person", "audit-person", name);
        }
        return people;
    }

    private static @Nullable Long account(Sent sent) {
        var id = sent.integer("account");
        return id == null ? null : id.longValue();
    }

    private @Nullable Integer post(Sent sent) {
        var code = sent.text("post");
        if (code == null) {
            return null;
        }
        return force.findPost(code)
                .orElseThrow(() -> InvalidInput.of("post", "audit-post", code))
                .id();
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(CalendarZone.SHANGHAI).toInstant();
    }

    private static @Nullable Instant end(@Nullable LocalDate day) {
        return day == null ? null : start(day.plusDays(1));
    }
}
