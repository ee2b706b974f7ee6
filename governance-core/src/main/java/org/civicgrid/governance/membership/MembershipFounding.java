package org.civicgrid.governance.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.CreditCode;
import org.civicgrid.governance.privacy.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds registrations in one statement when a district is loaded for the first time. */
@Service
@Transactional
@RequiredArgsConstructor
public class MembershipFounding {

    private static final String INSERT = """
            insert into member_registration (name_cipher, phone_cipher, person_index, key_id, consented_on, valid_from,
              services, made_up, home, organization_id, resident_unit_id, home_name,
              territory_id, district_id, street_id, community_id, grid_id)
            select it.name, it.phone, it.person, :key, it.since, it.since,
              array(select id from member_service where name = any (string_to_array(it.services, ',')) order by id), it.made_up,
              case when o.id is not null then 'ORGANIZATION' when u.id is not null then 'RESIDENT_UNIT' else 'ELSEWHERE' end,
              o.id, case when o.id is null then u.id end, it.elsewhere,
              t.id, t.district_id, t.street_id, t.community_id, t.grid_id
            from unnest(:names::bytea[], :phones::bytea[], :people::bytea[], :since::date[], :services::text[],
                :madeUp::boolean[], :units::text[], :elsewhere::text[], :places::text[])
              with ordinality as it (name, phone, person, since, services, made_up, unit, elsewhere, place, number)
            join territory t on t.code = it.place and t.valid_to is null
            left join resident_unit u on u.credit_code = it.unit and u.valid_to is null
            left join party_organization o on o.resident_unit_id = u.id and o.valid_to is null and it.number % 4 = 0
            order by it.number
            """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    /**
     * Adds them; of every fourth the unit's own Party organisation, where it has one, holds the membership.
     *
     * @throws IllegalArgumentException if some community or grid is unknown or has ended, or a unit is not the only one
     */
    public void add(List<NewRegistration> registrations) {
        var added = jdbc.sql(INSERT)
                .param("key", cipher.currentKeyId())
                .param(
                        "names",
                        all(registrations, byte[][]::new, it -> cipher.encrypt(MemberRegistrations.NAME, it.name())))
                .param(
                        "phones",
                        all(registrations, byte[][]::new, it -> cipher.encrypt(MemberRegistrations.PHONE, it.phone())))
                .param(
                        "people",
                        all(
                                registrations,
                                byte[][]::new,
                                it -> cipher.blindIndex(MemberRegistrations.PHONE, it.phone())))
                .param(
                        "since",
                        all(registrations, String[]::new, it -> it.from().toString()))
                .param("services", all(registrations, String[]::new, it -> String.join(",", it.services())))
                .param("madeUp", all(registrations, Boolean[]::new, NewRegistration::madeUp))
                .param(
                        "units",
                        all(
                                registrations,
                                String[]::new,
                                it -> it.residentUnit() == null
                                        ? null
                                        : it.residentUnit().value()))
                .param("elsewhere", all(registrations, String[]::new, NewRegistration::elsewhere))
                .param("places", all(registrations, String[]::new, NewRegistration::territory))
                .update();
        if (added != registrations.size()) {
            throw new IllegalArgumentException("Of %d registrations %d have a single place and unit in force"
                    .formatted(registrations.size(), added));
        }
    }

    private static <T> T[] all(
            List<NewRegistration> registrations, IntFunction<T[]> array, Function<NewRegistration, @Nullable T> value) {
        return registrations.stream().map(value).toArray(array);
    }

    /**
     * Somebody to register.
     *
     * @param phone 11 digits, of nobody else
     * @param territory code of the community or grid
     * @param residentUnit credit code of the unit that holds the membership; null for one outside the district
     * @param elsewhere that one, in words; null for a resident unit
     * @param services names of the services offered
     */
    public record NewRegistration(
            String name,
            String phone,
            String territory,
            @Nullable CreditCode residentUnit,
            @Nullable String elsewhere,
            List<String> services,
            boolean madeUp,
            LocalDate from) {

        /** A text of it goes nowhere where it could be read: it holds a name and a number. */
        @Override
        public String toString() {
            return "NewRegistration[" + territory + "]";
        }
    }
}
