package org.civicgrid.governance.party;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.Validity;
import org.civicgrid.governance.territory.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names organisations and resident units by their numbers, for what refers to them: in one statement, however many. What
 * lies outside the post's map is named too, since the record that refers to it lies inside, but marked.
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class PartyNames {

    /** Rows no number has, for a list that may not be empty. */
    private static final Set<Integer> NONE = Set.of(-1);

    private final JdbcClient jdbc;

    /** What may be referred to. */
    public enum Kind {
        ORGANIZATION,
        RESIDENT_UNIT
    }

    /**
     * One of them.
     *
     * @param within whether it lies on the post's map
     */
    public record Named(Kind kind, int id, String name, Validity validity, boolean within) {}

    /** Those that exist, by name. */
    public record Names(List<Named> all) {

        /** The one of this number; empty when the number is null or there is none. */
        public Optional<Named> find(Kind kind, @Nullable Integer id) {
            return all.stream()
                    .filter(it -> it.kind() == kind && Integer.valueOf(it.id()).equals(id))
                    .findFirst();
        }
    }

    public Names of(ActingPost by, Collection<Integer> organizations, Collection<Integer> residentUnits) {
        if (organizations.isEmpty() && residentUnits.isEmpty()) {
            return new Names(List.of());
        }
        return new Names(jdbc.sql("""
                select 'ORGANIZATION' as kind, id, name, valid_from, valid_to,
                  district_id, street_id, community_id, grid_id, compound_id, micro_grid_id
                from party_organization where id in (:organizations)
                union all
                select 'RESIDENT_UNIT', id, name, valid_from, valid_to,
                  district_id, street_id, community_id, grid_id, compound_id, micro_grid_id
                from resident_unit where id in (:units)
                order by name, id
                """)
                .param("organizations", some(organizations))
                .param("units", some(residentUnits))
                .query((row, number) -> new Named(
                        Kind.valueOf(row.getString("kind")),
                        row.getInt("id"),
                        row.getString("name"),
                        Validity.of(row),
                        by.reach().browses(Jurisdiction.of(row))))
                .list());
    }

    private static Set<Integer> some(Collection<Integer> ids) {
        return ids.isEmpty() ? NONE : Set.copyOf(ids);
    }
}
