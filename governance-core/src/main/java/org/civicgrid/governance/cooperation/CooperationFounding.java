package org.civicgrid.governance.cooperation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.CreditCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a whole past of shared actions in batches when a district is loaded for the first time. */
@Service
@Transactional
@RequiredArgsConstructor
public class CooperationFounding {

    private static final String NUMBERS =
            "select nextval(pg_get_serial_sequence('regional_cooperation', 'id'))::integer from generate_series(1, ?)";

    private static final String INSERT = """
            insert into regional_cooperation (id, kind, title, content, starts_on, ends_on, state, participants, result,
              benefit, cancel_reason, made_up, committee_id, territory_id, district_id, street_id, community_id)
            select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, o.id, o.territory_id, o.district_id, o.street_id, o.community_id
            from party_organization o join territory t on t.id = o.territory_id
            where t.code = ? and o.kind = 'REGIONAL_COMMITTEE' and o.valid_to is null
            """;

    private static final String INSERT_PARTY = """
            insert into regional_cooperation_party (cooperation_id, place, resident_unit_id)
            select it.cooperation, it.place, u.id
            from unnest(?::integer[], ?::integer[], ?::text[]) as it (cooperation, place, code)
            join resident_unit u on u.credit_code = it.code and u.valid_to is null
            """;

    private final JdbcTemplate jdbc;

    /** @throws IllegalArgumentException naming the first whose committee or unit is unknown or has ended */
    public void add(List<NewCooperation> cooperations) {
        if (cooperations.isEmpty()) {
            return;
        }
        var ids = jdbc.queryForList(NUMBERS, Integer.class, cooperations.size());
        var rows = new ArrayList<@Nullable Object[]>();
        var actions = new ArrayList<Integer>();
        var places = new ArrayList<Integer>();
        var codes = new ArrayList<String>();
        for (int i = 0; i < ids.size(); i++) {
            var it = cooperations.get(i);
            rows.add(values(ids.get(i), it));
            for (int place = 1; place <= it.residentUnits().size(); place++) {
                actions.add(ids.get(i));
                places.add(place);
                codes.add(it.residentUnits().get(place - 1).value());
            }
        }
        requireOneEach(jdbc.batchUpdate(INSERT, rows), rows);
        var parties = jdbc.update(
                INSERT_PARTY,
                actions.toArray(Integer[]::new),
                places.toArray(Integer[]::new),
                codes.toArray(String[]::new));
        if (parties != codes.size()) {
            throw new IllegalArgumentException(
                    "Of %d parties %d are single units in force".formatted(codes.size(), parties));
        }
    }

    private static void requireOneEach(int[] counts, List<@Nullable Object[]> rows) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 1) {
                var row = rows.get(i);
                throw new IllegalArgumentException("No single one in force for " + row[row.length - 1]);
            }
        }
    }

    private static @Nullable Object[] values(int id, NewCooperation it) {
        return new Object[] {
            id,
            it.kind().name(),
            it.title(),
            it.content(),
            it.startsOn(),
            it.endsOn(),
            it.state().name(),
            it.participants(),
            it.result(),
            it.benefit(),
            it.cancelReason(),
            it.madeUp(),
            it.committee()
        };
    }

    /**
     * A shared action to add; what goes with its state is given, all else is null.
     *
     * @param committee code of the street or community whose regional committee holds it
     * @param residentUnits credit codes of who takes part
     */
    public record NewCooperation(
            String committee,
            CooperationKind kind,
            String title,
            @Nullable String content,
            LocalDate startsOn,
            LocalDate endsOn,
            CooperationState state,
            @Nullable Integer participants,
            @Nullable String result,
            @Nullable String benefit,
            @Nullable String cancelReason,
            List<CreditCode> residentUnits,
            boolean madeUp) {}
}
