package org.civicgrid.governance.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.audit.AuditJournal;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.organization.OrganizationRefusals.AlreadyAppointed;
import org.civicgrid.governance.organization.OrganizationRefusals.AppointmentNotFound;
import org.civicgrid.governance.organization.OrganizationRefusals.BeyondOwnReach;
import org.civicgrid.governance.organization.OrganizationRefusals.OwnAppointment;
import org.civicgrid.governance.organization.OrganizationRefusals.PersonNotFound;
import org.civicgrid.governance.organization.OrganizationRefusals.PostNotFound;
import org.civicgrid.governance.organization.OrganizationRefusals.TwoAdministrators;
import org.civicgrid.governance.problem.EntityTags;
import org.civicgrid.governance.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appoints people to posts and ends appointments. Nobody grants beyond his own map or to himself, and nobody is two of the
 * three administrators at once (三员分立, GB/T 22239 level 3).
 */
@Service
@Transactional
@RequiredArgsConstructor
public class AppointmentAdministration {

    private static final int LONGEST_BASIS = 200;

    private final Appointments appointments;
    private final Posts posts;
    private final People people;
    private final ForceRegister register;
    private final Endings endings;
    private final UnitStaffing staffing;
    private final AuditJournal audit;
    private final Clock clock;

    /**
     * Adds a member of the force, who may then get an account and posts. Both administrators may: the name alone opens
     * nothing.
     */
    public int enrol(ActingPost by, String name) {
        if (!by.may(Permission.POST_GRANT)) {
            by.require(Permission.ACCOUNT_MANAGE);
        }
        var form = new FormInput();
        var tidy = form.required("name", name, 50);
        form.when(tidy.length() == 1, "name", "size", tidy, 2, 50).refuseIfAny();
        var person = people.insert(tidy, false);
        audit.write(by, AuditAct.of("person.enrol", "person", person.id()));
        return person.id();
    }

    /**
     * Appoints a person to a post.
     *
     * @param basis on what ground, for example the number of a document
     * @param from first day, Asia/Shanghai; null for today
     * @return identity of the appointment
     * @throws Refusal if post or person cannot be, the post lies outside the granter's map, or the rules above forbid it
     */
    public int appoint(ActingPost by, int personId, int postId, @Nullable String basis, @Nullable LocalDate from) {
        by.require(Permission.POST_GRANT);
        if (personId == by.personId()) {
            throw new OwnAppointment();
        }
        var post = grantable(by, postId);
        var form = new FormInput();
        var ground = form.optional("basis", basis, LONGEST_BASIS);
        var earliest = post.validity().from();
        var today = CalendarZone.today(clock);
        var day = form.beginning("from", from, today);
        form.when(day.isBefore(earliest), "from", "out-of-range", day, earliest, today.plusYears(1))
                .refuseIfAny();
        var person = people.findLockedById(personId).orElseThrow(() -> new PersonNotFound(personId));
        checkOthers(person, post, day);
        var appointment = appointments.insert(personId, postId, ground, day);
        audit.write(
                by,
                act("appointment.make", appointment, post)
                        .because(ground)
                        .changing(Map.of(), Map.of("person", person.name(), "post", post.code())));
        return appointment.id();
    }

    /**
     * Appoints somebody who is not yet known; he is enrolled if, and only if, the appointment holds.
     *
     * @return identity of the appointment
     * @throws Refusal like {@link #appoint}, or if the name does not do
     */
    public int appointNewcomer(
            ActingPost by, String name, int postId, @Nullable String basis, @Nullable LocalDate from) {
        by.require(Permission.POST_GRANT);
        return appoint(by, enrol(by, name), postId, basis, from);
    }

    /**
     * Ends an appointment.
     *
     * @param version that the caller has seen
     * @param day first day on which it no longer holds, Asia/Shanghai; from today to a year ahead
     * @throws Refusal if it lies outside the granter's map, is his own, has changed since, or has ended, or if something
     *     is open that only he could take further
     */
    public void end(ActingPost by, int id, int version, @Nullable LocalDate day, @Nullable String reason) {
        by.require(Permission.POST_GRANT);
        var appointment = appointments.findById(id).orElseThrow(() -> new AppointmentNotFound(id));
        var post = register.post(appointment.postId());
        if (!register.browses(by, post)) {
            throw new AppointmentNotFound(id);
        }
        if (appointment.personId() == by.personId()) {
            throw new OwnAppointment();
        }
        EntityTags.requireSame(version, appointment.version());
        Endings.requireOpen(appointment.validity(), post.title());
        var ending = endings.read(appointment.validity(), day, reason);
        staffing.release(by, post, appointment, ending.day());
        appointments.update(appointment, appointment.ended(ending.day()));
        audit.write(
                by,
                act("appointment.end", appointment, post)
                        .because(ending.reason())
                        .changing(Map.of(), Map.of("to", ending.day().toString(), "post", post.code())));
    }

    private Post grantable(ActingPost by, int postId) {
        var post = posts.findLockedById(postId)
                .filter(it -> register.browses(by, it))
                .orElseThrow(() -> new PostNotFound(postId));
        if (post.role() == Role.SYSTEM) {
            throw new BeyondOwnReach(post.title());
        }
        Endings.requireOpen(post.validity(), post.title());
        return post;
    }

    private void checkOthers(Person person, Post post, LocalDate from) {
        for (var other : appointments.findByPersonId(person.id())) {
            var to = other.validity().to();
            if (to != null && !to.isAfter(from)) {
                continue;
            }
            if (other.postId() == post.id()) {
                throw new AlreadyAppointed(person.name());
            }
            var role = register.post(other.postId()).role();
            if (post.role().isAdministrator() && role.isAdministrator()) {
                throw new TwoAdministrators(person.name());
            }
        }
    }

    private static AuditAct act(String name, Appointment appointment, Post post) {
        return AuditAct.of(name, "appointment", appointment.id()).in(post.territoryId());
    }
}
