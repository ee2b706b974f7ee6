package org.civicgrid.governance.organization;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.civicgrid.governance.kernel.Validity;
import org.jspecify.annotations.Nullable;

/** A person holds a post, from one day to another. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Appointment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    private int personId;
    private int postId;
    private @Nullable String basis;

    @Embedded
    private Validity validity;

    @Version
    private @Nullable Integer version;

    static Appointment of(int personId, int postId, @Nullable String basis, LocalDate from) {
        var appointment = new Appointment();
        appointment.personId = personId;
        appointment.postId = postId;
        appointment.basis = basis;
        appointment.validity = Validity.since(from);
        return appointment;
    }

    void end(LocalDate day) {
        validity = validity.endingOn(day);
    }

    /** Identity of a stored appointment. */
    public int id() {
        return Objects.requireNonNull(id, "appointment is not stored");
    }

    int version() {
        return Objects.requireNonNull(version, "appointment is not stored");
    }
}
