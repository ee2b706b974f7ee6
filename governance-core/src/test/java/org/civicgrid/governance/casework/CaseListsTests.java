package org.civicgrid.governance.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.civicgrid.governance.kernel.Paging;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** Lists when everybody asks at once. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@Import(GovernanceFixtures.class)
class CaseListsTests {

    @Autowired
    GovernanceFixtures district;

    @Autowired
    CaseDesk desk;

    @Autowired
    CaseLists lists;

    @Autowired
    CaseTypeCatalogue types;

    @Autowired
    DataSource database;

    @Test
    void needOneConnectionEvenWhileTheCatalogueIsReadAnew() throws SQLException {
        var by = district.as("worker");
        desk.report(
                by,
                new Report(
                        "URB-0101",
                        null,
                        "测试",
                        null,
                        Channel.PATROL,
                        GovernanceFixtures.place(1),
                        null,
                        List.of(),
                        null),
                null);
        var pool = database.unwrap(HikariDataSource.class);
        var taken = new ArrayList<Connection>();
        try {
            for (int i = 1; i < pool.getMaximumPoolSize(); i++) {
                taken.add(pool.getConnection());
            }
            types.forget();

            assertThat(lists.page(by, CaseFilter.everything(), CaseFilter.Order.NEWEST, Paging.first(20))
                            .items())
                    .isNotEmpty();
        } finally {
            for (var it : taken) {
                it.close();
            }
        }
    }
}
