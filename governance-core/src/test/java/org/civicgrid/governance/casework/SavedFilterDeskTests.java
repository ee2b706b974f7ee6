package org.civicgrid.governance.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.civicgrid.governance.access.ActingPost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Filters of the worklist that each account keeps for itself. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@Import(GovernanceFixtures.class)
class SavedFilterDeskTests {

    @Autowired
    GovernanceFixtures district;

    @Autowired
    SavedFilterDesk filters;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from saved_filter").update();
        jdbc.sql("delete from account where username like 'filters-of-%'").update();
    }

    @Test
    void keepsRenamesAndDeletes() {
        filters.save(as("street"), " 待派遣 ", "tab=all&stage=FILED");
        var saved = filters.of(as("street")).get(0);

        filters.rename(as("street"), saved.id(), "今天要派");
        assertThat(filters.of(as("street")))
                .containsExactly(new SavedFilter(saved.id(), "今天要派", "tab=all&stage=FILED"));

        filters.delete(as("street"), saved.id());
        assertThat(filters.of(as("street"))).isEmpty();
    }

    @Test
    void theAuditIsToldTheNameAndNotWhatIsSearched() {
        filters.save(as("street"), "留痕", "tab=all&q=secret");
        var id = filters.of(as("street")).get(0).id();
        filters.rename(as("street"), id, "留痕二");
        filters.delete(as("street"), id);

        var told = jdbc.sql("select act, subject, row_to_json(e)::text as entry from audit_entry e"
                        + " where subject_kind = 'saved-filter' and subject like '留痕%' order by id")
                .query()
                .listOfRows();
        assertThat(told)
                .extracting(it -> it.get("act") + " " + it.get("subject"))
                .containsExactly("saved-filter.save 留痕", "saved-filter.rename 留痕二", "saved-filter.delete 留痕二");
        assertThat(told.toString()).doesNotContain("secret");
    }

    @Test
    void nobodyElseSeesOrTouchesThem() {
        filters.save(as("street"), "我的", "tab=all&q=x");
        var id = filters.of(as("street")).get(0).id();

        assertThat(filters.of(as("department"))).isEmpty();
        assertThatThrownBy(() -> filters.rename(as("department"), id, "他的"))
                .isInstanceOf(CaseRefusals.SavedFilterNotFound.class);
        assertThatThrownBy(() -> filters.delete(as("department"), id))
                .isInstanceOf(CaseRefusals.SavedFilterNotFound.class);
    }

    @Test
    void namesAreUniqueWithinTheAccountAndNotTooLong() {
        filters.save(as("street"), "甲", "tab=all&q=x");
        filters.save(as("department"), "甲", "tab=all&q=x");

        assertThatThrownBy(() -> filters.save(as("street"), "甲", "tab=all&q=y"))
                .hasMessageContaining("saved-filter-taken");
        assertThatThrownBy(() -> filters.save(as("street"), "字".repeat(31), "tab=all&q=y"))
                .hasMessageContaining("too-long");
        assertThatThrownBy(() -> filters.save(as("street"), " ", "")).hasMessageContaining("required");
    }

    @Test
    void twentyAreEnough() {
        for (int i = 0; i < SavedFilterDesk.MOST; i++) {
            filters.save(as("street"), "筛选" + i, "tab=all&q=" + i);
        }

        assertThatThrownBy(() -> filters.save(as("street"), "再一个", "tab=all&q=y"))
                .hasMessageContaining("saved-filters-too-many");
    }

    /** Whoever acts, with an account that is stored. */
    private ActingPost as(String who) {
        var it = district.as(who);
        var account = jdbc.sql("""
                        insert into account (person_id, username, password_hash, created_at) values (?, ?, 'none', now())
                        on conflict (person_id) do update set username = excluded.username returning id
                        """)
                .params(it.personId(), "filters-of-" + who)
                .query(Long.class)
                .single();
        return new ActingPost(
                account,
                it.personId(),
                it.personName(),
                it.postId(),
                it.postTitle(),
                it.role(),
                it.unitId(),
                it.unitName(),
                it.reach());
    }
}
