package org.civicgrid.governance.casework;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.civicgrid.governance.database.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Structured reasons for leaving the straight line, from memory: the list is founded with the platform. */
@Service
public class CaseReasons {

    private static final String EXTEND = "EXTEND";
    private static final String OFFERED = "offered";
    private static final Duration SEEN_BY_OTHER_NODES_WITHIN = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Remembered<String, Map<Action, List<Reason>>> known;

    CaseReasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.known = new Remembered<>(SEEN_BY_OTHER_NODES_WITHIN, any -> read());
    }

    /** A reason that may be chosen. */
    public record Reason(String code, String name, String nameEn, boolean needsEvidence, boolean needsProposedUnit) {}

    /** Reasons offered for an action, in the order of the list. */
    public List<Reason> of(Action action) {
        return all().getOrDefault(action, List.of());
    }

    /** All reasons, by the action for which they are offered, in the order of the list. */
    public Map<Action, List<Reason>> all() {
        return Objects.requireNonNull(known.get(OFFERED));
    }

    /** The present transaction changes reasons. */
    void changing() {
        known.changing();
    }

    private Map<Action, List<Reason>> read() {
        var all = new EnumMap<Action, List<Reason>>(Action.class);
        jdbc.sql("""
                select action, code, name, name_en, needs_evidence, needs_proposed_unit from case_reason
                where retired_at is null order by id
                """).query(row -> {
            all.computeIfAbsent(action(row.getString("action")), any -> new ArrayList<>())
                    .add(new Reason(
                            row.getString("code"),
                            row.getString("name"),
                            row.getString("name_en"),
                            row.getBoolean("needs_evidence"),
                            row.getBoolean("needs_proposed_unit")));
        });
        return Collections.unmodifiableMap(all);
    }

    Optional<Reason> find(Action action, String code) {
        return of(action).stream().filter(reason -> reason.code().equals(code)).findFirst();
    }

    private static Action action(String key) {
        return key.equals(EXTEND) ? Action.REQUEST_EXTENSION : Action.valueOf(key);
    }
}
