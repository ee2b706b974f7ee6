package org.civicgrid.governance.casework;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Structured reasons for leaving the straight line. */
@Service
@RequiredArgsConstructor
public class CaseReasons {

    private static final String EXTEND = "EXTEND";

    private final JdbcClient jdbc;

    /** A reason that may be chosen. */
    public record Reason(String code, String name, String nameEn, boolean needsEvidence, boolean needsProposedUnit) {}

    /** Reasons offered for an action, in the order of the list. */
    public List<Reason> of(Action action) {
        return jdbc.sql("""
                select code, name, name_en, needs_evidence, needs_proposed_unit from case_reason
                where action = :action and retired_at is null order by id
                """).param("action", key(action)).query(Reason.class).list();
    }

    /** All reasons, by the action for which they are offered, in the order of the list. */
    public Map<Action, List<Reason>> all() {
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
        return all;
    }

    Optional<Reason> find(Action action, String code) {
        return of(action).stream().filter(reason -> reason.code().equals(code)).findFirst();
    }

    private static String key(Action action) {
        return action == Action.REQUEST_EXTENSION ? EXTEND : action.name();
    }

    private static Action action(String key) {
        return key.equals(EXTEND) ? Action.REQUEST_EXTENSION : Action.valueOf(key);
    }
}
