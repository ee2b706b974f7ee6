package org.civicgrid.grid.exchange;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.casework.CaseTypeCatalogue;
import org.civicgrid.governance.casework.ImportedCase;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.governance.problem.FieldFault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a mapping lacks, and where it contradicts the catalogue or itself. */
@Component
@RequiredArgsConstructor
class MappingCheck {

    private static final int VERSION = 1;
    private static final int SYSTEM = 40;
    private static final int NAME = 100;
    private static final int COEFFICIENTS = 6;

    private final CaseTypeCatalogue types;
    private final ForceRegister force;

    void check(ImportMapping it, List<FieldFault> faults) {
        var keys = new Keys(faults);
        keys.text("name", it.name(), NAME);
        keys.text("system", it.system(), SYSTEM);
        keys.when(!Integer.valueOf(VERSION).equals(it.version()), "version", "mapping-value", it.version());
        keys.when(
                it.department() != null && !isDepartment(it.department()),
                "department",
                "mapping-department",
                it.department());
        keys.when(it.encoding() != null && !isEncoding(it.encoding()), "encoding", "mapping-value", it.encoding());
        keys.when(
                it.delimiter() != null && !it.delimiter().matches("[^\"\r\n]"),
                "delimiter",
                "mapping-value",
                it.delimiter());
        columns(it, keys);
        dates(it.dates(), keys);
        types(it.types(), keys);
        states(it.states(), keys);
        if (it.channels() != null) {
            it.channels().forEach((name, channel) -> keys.needed("channels." + name, channel));
        }
        place(it, keys);
    }

    private boolean isDepartment(String code) {
        return force.findUnit(code)
                .filter(unit -> unit.kind() == UnitKind.DEPARTMENT)
                .isPresent();
    }

    private static boolean isEncoding(String name) {
        try {
            return name.equals("auto") || Charset.isSupported(name);
        } catch (IllegalCharsetNameException wrong) {
            return false;
        }
    }

    private static void columns(ImportMapping it, Keys keys) {
        var columns = it.columns();
        if (!keys.needed("columns", columns)) {
            return;
        }
        keys.needed("columns.externalNumber", columns.externalNumber());
        keys.needed("columns.type", columns.type());
        keys.needed("columns.createdAt", columns.createdAt());
        keys.needed("columns.state", columns.state());
        keys.needed("columns.lng", columns.lng());
        keys.needed("columns.lat", columns.lat());
        if (columns.channel() != null) {
            keys.needed("channels", it.channels());
        }
    }

    private static void dates(ImportMapping.@Nullable Dates dates, Keys keys) {
        if (!keys.needed("dates", dates)) {
            return;
        }
        var given = Objects.requireNonNull(dates);
        if (keys.needed("dates.pattern", given.pattern())) {
            keys.when(!isPattern(given.pattern()), "dates.pattern", "mapping-value", given.pattern());
        }
        if (keys.needed("dates.zone", given.zone())) {
            keys.when(!isZone(given.zone()), "dates.zone", "mapping-value", given.zone());
        }
    }

    private static boolean isPattern(String pattern) {
        try {
            DateTimeFormatter.ofPattern(pattern);
            return true;
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }

    private static boolean isZone(String zone) {
        try {
            ZoneId.of(zone);
            return true;
        } catch (DateTimeException wrong) {
            return false;
        }
    }

    private void types(ImportMapping.@Nullable Types given, Keys keys) {
        if (!keys.needed("types", given)) {
            return;
        }
        Objects.requireNonNullElse(given.exact(), Map.<String, ImportMapping.Target>of())
                .forEach((value, target) -> target("types.exact." + value, target, keys));
        Objects.requireNonNullElse(given.prefix(), Map.<String, ImportMapping.Target>of())
                .forEach((value, target) -> target("types.prefix." + value, target, keys));
        if (given.fallback() != null) {
            target("types.default", given.fallback(), keys);
        }
    }

    private void target(String key, ImportMapping.@Nullable Target target, Keys keys) {
        if (keys.needed(key, target) && types.inForce(target.code()).isEmpty()) {
            var closed = types.newest(target.code()).isPresent();
            keys.when(true, key, closed ? "mapping-type-closed" : "mapping-type-unknown", target.code());
        }
    }

    private static void states(@Nullable Map<String, ImportMapping.State> states, Keys keys) {
        if (!keys.needed("states", states)) {
            return;
        }
        states.forEach((name, state) -> {
            var key = "states." + name;
            if (keys.needed(key, state) && keys.needed(key + ".stage", state.stage())) {
                keys.when(
                        !ImportedCase.fits(state.stage(), state.outcome()),
                        key,
                        "mapping-outcome",
                        state.outcome(),
                        state.stage());
            }
        });
    }

    private static void place(ImportMapping it, Keys keys) {
        var place = it.place();
        if (!keys.needed("place", place)) {
            return;
        }
        keys.needed("place.crs", place.crs());
        var affine = place.affine();
        keys.when(affine != null && !areNumbers(affine, COEFFICIENTS), "place.affine", "mapping-value", affine);
        keys.when(affine != null && !it.isReplay(), "place.affine", "mapping-replay-only", null);
        for (var pair : Objects.requireNonNullElse(place.placeholders(), List.<List<Double>>of())) {
            keys.when(!areNumbers(pair, 2), "place.placeholders", "mapping-value", pair);
        }
        keys.when(
                place.missing() != null && !place.missing().equals("error"),
                "place.missing",
                "mapping-value",
                place.missing());
        keys.when(
                place.outside() != null && !List.of("error", "nearest").contains(place.outside()),
                "place.outside",
                "mapping-value",
                place.outside());
        keys.when(place.movesToNearest() && !it.isReplay(), "place.outside", "mapping-replay-only", null);
    }

    private static boolean areNumbers(@Nullable List<Double> numbers, int count) {
        return numbers != null
                && numbers.size() == count
                && numbers.stream().allMatch(it -> it != null && Double.isFinite(it));
    }

    /** Notes faults under the key at which they stand. */
    private record Keys(List<FieldFault> faults) {

        /** Whether something stands there. */
        boolean needed(String key, @Nullable Object value) {
            when(value == null, key, "required", null);
            return value != null;
        }

        void text(String key, @Nullable String text, int longest) {
            if (needed(key, text)) {
                when(
                        text.isBlank() || text.length() > longest || !text.matches("[^\\p{Cntrl}]+"),
                        key,
                        "mapping-value",
                        text);
            }
        }

        void when(boolean wrong, String key, String code, @Nullable Object value, Object... args) {
            if (wrong) {
                faults.add(FieldFault.of("mapping." + key, code, value, args));
            }
        }
    }
}
