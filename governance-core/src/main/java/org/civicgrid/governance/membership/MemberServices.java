package org.civicgrid.governance.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.civicgrid.governance.database.VersionedTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The table of services that members may offer. */
@Repository
class MemberServices extends VersionedTable<MemberService> {

    MemberServices(JdbcClient jdbc) {
        super(jdbc, "member_service", MemberServices::read);
    }

    /** In order, those that are retired too. */
    List<MemberService> all() {
        return where("true order by display_order, id").list();
    }

    Optional<MemberService> lock(int id) {
        return where("id = ? for no key update", id).optional();
    }

    MemberService insert(String name, int displayOrder) {
        return jdbc.sql("insert into member_service (name, display_order) values (?, ?) returning *")
                .params(name, displayOrder)
                .query(mapper)
                .single();
    }

    @Override
    protected StatementSpec updating(MemberService after) {
        return jdbc.sql("""
                        update member_service set name = :name, display_order = :displayOrder, retired_on = :retiredOn,
                          version = version + 1
                        where id = :id and version = :version
                        returning *
                        """)
                .param("name", after.name())
                .param("displayOrder", after.displayOrder())
                .param("retiredOn", after.retiredOn());
    }

    private static MemberService read(ResultSet row, int number) throws SQLException {
        return new MemberService(
                row.getInt("id"),
                row.getString("name"),
                row.getInt("display_order"),
                row.getObject("retired_on", LocalDate.class),
                row.getInt("version"));
    }
}
