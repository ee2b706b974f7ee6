package org.civicgrid.governance.organization;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.kernel.Validity;
import org.jspecify.annotations.Nullable;

/** A post: a role at a unit, for a territory. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Post {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    private String code;
    private String title;

    @Enumerated(EnumType.STRING)
    private Role role;

    private int unitId;
    private int territoryId;
    private @Nullable Integer microGridId;

    @Embedded
    private Validity validity;

    @Version
    private @Nullable Integer version;

    static Post create(
            String code,
            String title,
            Role role,
            int unitId,
            int territoryId,
            @Nullable Integer microGridId,
            LocalDate from) {
        var post = new Post();
        post.code = code;
        post.title = title;
        post.role = role;
        post.unitId = unitId;
        post.territoryId = territoryId;
        post.microGridId = microGridId;
        post.validity = Validity.since(from);
        return post;
    }

    void retitle(String title) {
        this.title = title;
    }

    void end(LocalDate day) {
        validity = validity.endingOn(day);
    }

    /** Identity of a stored post. */
    public int id() {
        return Objects.requireNonNull(id, "post is not stored");
    }

    int version() {
        return Objects.requireNonNull(version, "post is not stored");
    }
}
