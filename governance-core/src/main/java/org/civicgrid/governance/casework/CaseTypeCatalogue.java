package org.civicgrid.governance.casework;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.casework.CaseRefusals.TypeNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** The catalogue of case types, from memory; another node's publication is seen within seconds. */
@Service
@RequiredArgsConstructor
public class CaseTypeCatalogue {

    private final CaseTypeRows rows;
    private volatile @Nullable Map<Integer, CaseType> loaded;

    /** Types that a new case may have, by code. */
    public List<CaseType> inForce() {
        return all().values().stream()
                .filter(CaseType::inForce)
                .sorted(Comparator.comparing(CaseType::code))
                .toList();
    }

    /** The version in force of a code; empty when there is none. */
    public Optional<CaseType> inForce(String code) {
        return all().values().stream()
                .filter(type -> type.inForce() && type.code().equals(code))
                .findFirst();
    }

    /** The version in force, or the newest that was. */
    public Optional<CaseType> newest(String code) {
        return all().values().stream()
                .filter(type -> type.code().equals(code))
                .max(Comparator.comparing(CaseType::inForce).thenComparing(CaseType::version));
    }

    /** @throws TypeNotFound if there is no such version */
    public CaseType byId(int id) {
        var type = all().get(id);
        if (type == null) {
            type = reload().get(id);
        }
        if (type == null) {
            throw new TypeNotFound(String.valueOf(id));
        }
        return type;
    }

    /** Forgets what was read, so that whoever changed the catalogue sees the change at once. */
    void forget() {
        loaded = null;
    }

    @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
    void refresh() {
        if (loaded != null) {
            reload();
        }
    }

    private Map<Integer, CaseType> all() {
        var current = loaded;
        return current == null || current.isEmpty() ? reload() : current;
    }

    private Map<Integer, CaseType> reload() {
        var fresh = rows.published().stream().collect(toUnmodifiableMap(CaseType::id, Function.identity()));
        loaded = fresh;
        return fresh;
    }
}
