package org.civicgrid.governance.membership;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.CreditCode;
import org.civicgrid.governance.privacy.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds registrations in one batch when a district is loaded for the first time. */
@Service
@Transactional
@RequiredArgsConstructor
public class MembershipFounding {

    private static final int BATCH = 500;

    private static final String INSERT = """
            insert into member_registration (name_cipher, phone_cipher, person_index, key_id, consented_on, valid_from,
              services, made_up, home, resident_unit_id, home_name, territory_id, district_id, street_id, community_id, grid_id)
            select ?, ?, ?, ?, ?, ?, array(select id from member_service where name = any (string_to_array(?, ',')) order by id), ?,
              case when u.id is null then 'ELSEWHERE' else 'RESIDENT_UNIT' end, u.id, ?,
              t.id, t.district_id, t.street_id, t.community_id, t.grid_id
            from territory t left join resident_unit u on u.credit_code = ? and u.valid_to is null
            where t.code = ? and t.valid_to is null
            """;

    private final JdbcTemplate jdbc;
    private final FieldCipher cipher;

    /** @throws IllegalArgumentException naming the place of the first whose community or grid is unknown or has ended */
    public void add(List<NewRegistration> registrations) {
        var counts = jdbc.batchUpdate(INSERT, registrations, BATCH, this::fill);
        int i = 0;
        for (var batch : counts) {
            for (int count : batch) {
                if (count != 1) {
                    throw new IllegalArgumentException("No single place in force for "
                            + registrations.get(i).territory());
                }
                i++;
            }
        }
    }

    private void fill(PreparedStatement row, NewRegistration it) throws SQLException {
        row.setBytes(1, cipher.encrypt(MemberRegistrations.NAME, it.name()));
        row.setBytes(2, cipher.encrypt(MemberRegistrations.PHONE, it.phone()));
        row.setBytes(3, cipher.blindIndex(MemberRegistrations.PHONE, it.phone()));
        row.setString(4, cipher.currentKeyId());
        row.setObject(5, it.from());
        row.setObject(6, it.from());
        row.setString(7, String.join(",", it.services()));
        row.setBoolean(8, it.madeUp());
        row.setString(9, it.elsewhere());
        row.setString(10, it.residentUnit() == null ? null : it.residentUnit().value());
        row.setString(11, it.territory());
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
