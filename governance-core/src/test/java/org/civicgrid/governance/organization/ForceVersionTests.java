package org.civicgrid.governance.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.territory.FixedClock;
import org.civicgrid.governance.territory.SmallDistrict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.annotation.Transactional;

/** The version of a unit, a post or an appointment, on which entity tags hang. */
@SpringBootTest
@Import({FixedClock.class, SmallDistrict.class})
@Transactional
class ForceVersionTests {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2027, 1, 1);

    @Autowired
    SmallDistrict map;

    @Autowired
    ForceFounding founding;

    @Autowired
    OrganizationUnits units;

    @Autowired
    Posts posts;

    @Autowired
    Appointments appointments;

    OrganizationUnit unit;
    Post post;
    Appointment appointment;

    @BeforeEach
    void foundTheForce() {
        map.load();
        unit = founding.unit(
                new UnitDraft("VERSION", "试街道办", "试办", UnitKind.STREET_OFFICE, null, SmallDistrict.STREET, null, FROM));
        post = founding.post("VERSION", "负责人", Role.STREET_LEADER, unit, unit.territoryId(), null, FROM);
        appointment = founding.appoint(founding.person("测试员乙", true), post, null, FROM);
    }

    @Test
    void beginsWithNought() {
        assertThat(unit.version()).isZero();
        assertThat(post.version()).isZero();
        assertThat(appointment.version()).isZero();
    }

    @Test
    void growsByOneWithEachChange() {
        var renamed = units.update(unit, unit.renamed("新街道办", "新办", "为民服务"));
        var ended = units.update(renamed, renamed.ended(TO));
        var retitled = posts.update(post, post.retitled("主任"));
        var left = appointments.update(appointment, appointment.ended(TO));

        assertThat(ended.version()).isEqualTo(2);
        assertThat(units.findById(unit.id())).contains(ended);
        assertThat(retitled.version()).isEqualTo(1);
        assertThat(posts.findById(post.id())).contains(retitled);
        assertThat(left.version()).isEqualTo(1);
        assertThat(appointments.findById(appointment.id())).contains(left);
    }

    @Test
    void staysWhenNothingChanges() {
        var same = units.update(unit, unit.renamed(unit.name(), unit.shortName(), unit.duties()));
        posts.update(post, post.retitled(post.title()));

        assertThat(same).isEqualTo(unit);
        assertThat(units.findById(unit.id())).contains(unit);
        assertThat(posts.findById(post.id())).contains(post);
    }

    @Test
    void isChangedOnceOnly() {
        units.update(unit, unit.ended(TO));
        posts.update(post, post.ended(TO));
        appointments.update(appointment, appointment.ended(TO));

        refused(() -> units.update(unit, unit.renamed("新街道办", "新办", null)));
        refused(() -> posts.update(post, post.retitled("主任")));
        refused(() -> appointments.update(appointment, appointment.ended(TO.plusDays(1))));
        assertThat(appointments
                        .findById(appointment.id())
                        .orElseThrow()
                        .validity()
                        .to())
                .isEqualTo(TO);
    }

    private static void refused(ThrowingCallable change) {
        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(change);
    }
}
