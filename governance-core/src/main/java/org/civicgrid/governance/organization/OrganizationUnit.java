package org.civicgrid.governance.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.civicgrid.governance.kernel.Validity;
import org.jspecify.annotations.Nullable;

/** A unit that holds posts and handles cases. */
@Entity
@Table(name = "organization_unit")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class OrganizationUnit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    private String code;
    private String name;
    private String shortName;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    private @Nullable Integer parentId;

    @Column(name = "territory_id")
    private int territoryId;

    private @Nullable String duties;

    @Embedded
    private Validity validity;

    @Version
    private @Nullable Integer version;

    static OrganizationUnit found(UnitDraft draft, int territoryId, @Nullable Integer parentId) {
        var unit = new OrganizationUnit();
        unit.code = draft.code();
        unit.name = draft.name();
        unit.shortName = draft.shortName();
        unit.kind = draft.kind();
        unit.parentId = parentId;
        unit.territoryId = territoryId;
        unit.duties = draft.duties();
        unit.validity = Validity.since(draft.validFrom());
        return unit;
    }

    void rename(String name, String shortName, @Nullable String duties) {
        this.name = name;
        this.shortName = shortName;
        this.duties = duties;
    }

    void end(LocalDate day) {
        validity = validity.endingOn(day);
    }

    /** Identity of a stored unit. */
    public int id() {
        return Objects.requireNonNull(id, "unit is not stored");
    }

    int version() {
        return Objects.requireNonNull(version, "unit is not stored");
    }
}
