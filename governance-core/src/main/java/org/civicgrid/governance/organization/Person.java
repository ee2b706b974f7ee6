package org.civicgrid.governance.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** A member of the force: somebody who may hold posts. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    private String name;
    private boolean madeUp;

    @Version
    private @Nullable Integer version;

    static Person named(String name, boolean madeUp) {
        var person = new Person();
        person.name = name;
        person.madeUp = madeUp;
        return person;
    }

    /** Identity of a stored person. */
    public int id() {
        return Objects.requireNonNull(id, "person is not stored");
    }
}
