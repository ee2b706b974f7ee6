package org.civicgrid.grid.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.civicgrid.governance.casework.CaseType;
import org.civicgrid.governance.casework.Severity;
import org.jspecify.annotations.Nullable;

/** Finds our type for a type of the other system: the exact value first, then the longest prefix, then the default. */
final class MappedTypes {

    private final Map<String, ImportMapping.Target> exact;
    private final List<Map.Entry<String, ImportMapping.Target>> prefixes;
    private final ImportMapping.@Nullable Target fallback;
    private final Function<String, CaseType> catalogue;

    /** @param catalogue the type in force of a code that the mapping names */
    MappedTypes(ImportMapping.Types types, Function<String, CaseType> catalogue) {
        this.exact = Objects.requireNonNullElse(types.exact(), Map.of());
        this.prefixes =
                Objects.requireNonNullElse(types.prefix(), Map.<String, ImportMapping.Target>of()).entrySet().stream()
                        .sorted(Comparator.comparing(it -> -it.getKey().length()))
                        .toList();
        this.fallback = types.fallback();
        this.catalogue = catalogue;
    }

    /** A type and how grave a case of it is. */
    record Found(CaseType type, Severity severity) {}

    Optional<Found> find(String source) {
        return target(source).map(it -> {
            var type = catalogue.apply(it.code());
            return new Found(type, Objects.requireNonNullElse(it.severity(), type.severity()));
        });
    }

    private Optional<ImportMapping.Target> target(String source) {
        return Optional.ofNullable(exact.get(source))
                .or(() -> prefixes.stream()
                        .filter(it -> source.startsWith(it.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst())
                .or(() -> Optional.ofNullable(fallback));
    }
}
