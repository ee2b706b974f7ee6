package org.civicgrid.governance.membership;

import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.audit.AuditJournal;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.membership.MembershipRefusals.MemberServiceKnown;
import org.civicgrid.governance.membership.MembershipRefusals.MemberServiceNotFound;
import org.civicgrid.governance.membership.MembershipRefusals.MemberServiceRetired;
import org.civicgrid.governance.problem.EntityTags;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of services that registered members may offer: the district edits it. Every act is in the audit. */
@Service
@Transactional
@RequiredArgsConstructor
public class MemberServiceCatalogue {

    private static final int LONGEST_NAME = 40;
    private static final int LAST_ORDER = 99_999;

    private final MemberServices services;
    private final AuditJournal audit;
    private final Clock clock;

    /** In order, those that are retired too. */
    @Transactional(readOnly = true)
    public List<MemberService> list(ActingPost by) {
        by.require(Permission.MAP_READ);
        return services.all();
    }

    /** @throws Refusal.NotFound if there is none */
    @Transactional(readOnly = true)
    public MemberService find(ActingPost by, int id) {
        return list(by).stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow(() -> new MemberServiceNotFound(id));
    }

    /**
     * Adds one.
     *
     * @throws InvalidInput naming every faulty field
     * @throws Refusal.Conflict if there is one of that name
     */
    public MemberService add(ActingPost by, MemberServiceChange wanted) {
        by.require(Permission.CATALOGUE_EDIT);
        var told = read(wanted);
        var made = refusingKnown(told.name(), () -> services.insert(told.name(), told.displayOrder()));
        write(by, "member-service.add", made, Map.of());
        return made;
    }

    /**
     * Renames one or moves it in the list; who offers it goes on offering it.
     *
     * @param version that the caller has seen
     * @throws InvalidInput naming every faulty field
     * @throws Refusal of kind STALE if it has changed since
     * @throws Refusal.Conflict if it is retired, or there is another of that name
     */
    public MemberService change(ActingPost by, int id, int version, MemberServiceChange wanted) {
        var before = open(by, id, version);
        var told = read(wanted);
        return update(
                by,
                "member-service.change",
                before,
                new MemberService(id, told.name(), told.displayOrder(), null, version));
    }

    /**
     * Offers it no longer for choice; who offers it goes on offering it.
     *
     * @param version that the caller has seen
     * @throws Refusal of kind STALE if it has changed since
     * @throws Refusal.Conflict if it is retired already
     */
    public MemberService retire(ActingPost by, int id, int version) {
        var before = open(by, id, version);
        var today = CalendarZone.today(clock);
        return update(
                by,
                "member-service.retire",
                before,
                new MemberService(id, before.name(), before.displayOrder(), today, version));
    }

    /**
     * Reads what somebody offers; what is no longer for choice is noted, unless he offered it before.
     *
     * @return the numbers, each once, ascending
     */
    List<Integer> check(FormInput form, @Nullable List<@Nullable Integer> given, List<Integer> before) {
        var wanted = requireNonNullElse(given, List.<Integer>of()).stream()
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        if (!before.containsAll(wanted)) {
            var offered = services.all().stream()
                    .filter(it -> it.retiredOn() == null)
                    .map(MemberService::id)
                    .toList();
            wanted.stream()
                    .filter(id -> !offered.contains(id) && !before.contains(id))
                    .forEach(id -> form.when(true, "services", "not-offered", id));
        }
        return wanted;
    }

    private static MemberService read(MemberServiceChange wanted) {
        var form = new FormInput();
        var order = requireNonNullElse(wanted.displayOrder(), 0);
        var name = form.required("name", wanted.name(), LONGEST_NAME);
        form.when(order < 0 || order > LAST_ORDER, "displayOrder", "out-of-range", order, 0, LAST_ORDER);
        form.refuseIfAny();
        return new MemberService(0, name, order, null, 0);
    }

    private MemberService open(ActingPost by, int id, int version) {
        by.require(Permission.CATALOGUE_EDIT);
        var found = services.lock(id).orElseThrow(() -> new MemberServiceNotFound(id));
        EntityTags.requireSame(version, found.version());
        if (found.retiredOn() != null) {
            throw new MemberServiceRetired(found.name());
        }
        return found;
    }

    private MemberService update(ActingPost by, String act, MemberService before, MemberService after) {
        var stored = refusingKnown(after.name(), () -> services.update(before, after));
        write(by, act, stored, before.compared());
        return stored;
    }

    private void write(ActingPost by, String act, MemberService it, Map<String, Object> before) {
        audit.write(by, AuditAct.of(act, MemberService.SUBJECT, it.id()).comparing(before, it.compared()));
    }

    private static MemberService refusingKnown(String name, Supplier<MemberService> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException known) {
            throw new MemberServiceKnown(name);
        }
    }
}
