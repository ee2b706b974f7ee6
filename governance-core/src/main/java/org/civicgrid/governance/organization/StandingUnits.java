package org.civicgrid.governance.organization;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.civicgrid.governance.database.Remembered;
import org.springframework.stereotype.Component;

/**
 * Units by what leads to them, from memory: every report asks for the unit at whose desk it lies and for the one that should
 * lead. A change is seen on this node from its commit on, on the others within five seconds. Units that have ended or not
 * begun are among them.
 */
@Component
class StandingUnits {

    private static final Duration SEEN_BY_OTHER_NODES_WITHIN = Duration.ofSeconds(5);

    private final Remembered<String, OrganizationUnit> byCode;
    private final Remembered<Service, List<OrganizationUnit>> byService;
    private final Remembered<Integer, OrganizationUnit> byId;

    StandingUnits(OrganizationUnits units) {
        byCode = new Remembered<>(
                SEEN_BY_OTHER_NODES_WITHIN, code -> units.findByCode(code).orElse(null));
        byId = new Remembered<>(
                SEEN_BY_OTHER_NODES_WITHIN, id -> units.findById(id).orElse(null));
        byService = new Remembered<>(SEEN_BY_OTHER_NODES_WITHIN, it -> {
            var serving = units.findByTerritoryIdAndKind(it.territoryId(), it.kind());
            return serving.isEmpty() ? null : serving;
        });
    }

    private record Service(int territoryId, UnitKind kind) {}

    Optional<OrganizationUnit> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Optional<OrganizationUnit> find(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those of a kind that serve exactly this territory. */
    List<OrganizationUnit> serving(int territoryId, UnitKind kind) {
        var serving = byService.get(new Service(territoryId, kind));
        return serving == null ? List.of() : serving;
    }

    /** The present transaction changes units. */
    void changing() {
        byCode.changing();
        byService.changing();
        byId.changing();
    }
}
