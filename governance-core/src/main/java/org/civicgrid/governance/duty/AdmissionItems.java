package org.civicgrid.governance.duty;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.civicgrid.governance.database.Remembered;
import org.civicgrid.governance.kernel.Cursor;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.kernel.SortType;
import org.civicgrid.governance.kernel.Validity;
import org.civicgrid.governance.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of items. Those of the day are kept in memory: every push asks them. */
@Repository
class AdmissionItems {

    private static final Duration SEEN_BY_OTHER_NODES_WITHIN = Duration.ofSeconds(5);
    private static final Cursor.Order ORDER = Cursor.Order.of("admission-items", SortType.TEXT);
    private static final Cursor BEGINNING = ORDER.at("");

    private static final String SELECT = """
            select i.*, array(select k.community_id from admission_item_community k where k.item_id = i.id
              order by k.community_id) as communities
            from admission_item i where\s""";

    private static final String LIST = SELECT + """
            i.district_id = :district and i.valid_from <= :day and (i.valid_to is null or i.valid_to > :day)
              and (:list = '' or i.list = :list)
              and (:words = '' or strpos(lower(i.title || ' ' || i.clause || ' ' || i.code), :words) > 0)
              and (:top = 0 or i.everywhere or exists (
                select from admission_item_community k join territory t on t.id = k.community_id
                where k.item_id = i.id and :top in (t.street_id, t.community_id)))
              and (not :admitted or i.list <> 'NEGATIVE') and (not :forms or i.forms > 0) and i.code > :after
            order by i.code limit :rows
            """;

    private final JdbcClient jdbc;
    private final Remembered<LocalDate, List<AdmissionItem>> ofDay;

    AdmissionItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.ofDay = new Remembered<>(SEEN_BY_OTHER_NODES_WITHIN, this::read);
    }

    /** Those that hold on a day, of every district, from memory. */
    List<AdmissionItem> on(LocalDate day) {
        return Objects.requireNonNull(ofDay.get(day));
    }

    private List<AdmissionItem> read(LocalDate day) {
        return jdbc.sql(SELECT + "i.valid_from <= :day and (i.valid_to is null or i.valid_to > :day) order by i.code")
                .param("day", day)
                .query(AdmissionItem::of)
                .list();
    }

    Optional<AdmissionItem> find(int districtId, int id) {
        return jdbc.sql(SELECT + "i.id = ? and i.district_id = ?")
                .params(id, districtId)
                .query(AdmissionItem::of)
                .optional();
    }

    Optional<AdmissionItem> ofApplication(int applicationId) {
        return jdbc.sql(SELECT + "i.application_id = ?")
                .param(applicationId)
                .query(AdmissionItem::of)
                .optional();
    }

    /** @param top a street or community; null for the whole district */
    KeysetPage<AdmissionItem> page(
            int districtId, @Nullable Territory top, AdmissionQuery query, LocalDate day, Paging paging) {
        var rows = jdbc.sql(LIST)
                .param("district", districtId)
                .param("day", day)
                .param("list", query.list() == null ? "" : query.list().name())
                .param("words", query.lowerWords())
                .param("top", top == null ? 0 : top.id())
                .param("admitted", query.admitted())
                .param("forms", query.withForms())
                .param("after", paging.start(ORDER).orElse(BEGINNING).text(0))
                .param("rows", paging.rows())
                .query(AdmissionItem::of)
                .list();
        return KeysetPage.of(rows, paging, it -> ORDER.at(it.code()));
    }

    /** The number after the last of a prefix, for example {@code N-07}. */
    String nextCode(int districtId, String prefix) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('civicgrid.admission', 0)) is null")
                .query(Boolean.class)
                .single();
        var last = jdbc.sql("""
                        select coalesce(max(substring(code from '[0-9]+$')::integer), 0) from admission_item
                        where district_id = ? and code ~ ?
                        """)
                .params(districtId, "^" + prefix + "-[0-9]{1,8}$")
                .query(Integer.class)
                .single();
        return "%s-%02d".formatted(prefix, last + 1);
    }

    int insert(
            int districtId,
            String code,
            AdmissionList list,
            AdmissionTerms terms,
            @Nullable Integer departmentId,
            @Nullable Integer applicationId,
            Validity validity) {
        ofDay.changing();
        var id = jdbc.sql("""
                        insert into admission_item (district_id, code, list, title, type_patterns, clause, basis, frequency, forms,
                          everywhere, department_unit_id, application_id, valid_from, valid_to)
                        values (:district, :code, :list, :title, :patterns, :clause, :basis, :frequency, :forms,
                          :everywhere, :department, :application, :from, :to)
                        returning id
                        """)
                .param("district", districtId)
                .param("code", code)
                .param("list", list.name())
                .param("title", terms.title())
                .param("patterns", terms.typePatterns().toArray(String[]::new))
                .param("clause", terms.clause())
                .param("basis", terms.basis())
                .param("frequency", terms.frequency().name())
                .param("forms", terms.forms())
                .param("everywhere", terms.communities().isEmpty())
                .param("department", departmentId)
                .param("application", applicationId)
                .param("from", validity.from())
                .param("to", validity.to())
                .query(Integer.class)
                .single();
        addCommunities(id, terms.communities());
        return id;
    }

    private void addCommunities(int id, Collection<Integer> communities) {
        jdbc.sql("insert into admission_item_community (item_id, community_id) select ?, unnest(?)")
                .params(id, communities.toArray(Integer[]::new))
                .update();
    }

    /** Ends an item; one that has not begun by then has never been one. */
    void end(AdmissionItem it, LocalDate day, String reason) {
        ofDay.changing();
        if (!it.validity().from().isBefore(day)) {
            jdbc.sql("delete from admission_item_community where item_id = ?")
                    .param(it.id())
                    .update();
            jdbc.sql("delete from admission_item where id = ?").param(it.id()).update();
            return;
        }
        var rows = jdbc.sql("""
                        update admission_item set valid_to = ?, end_reason = ?, version = version + 1
                        where id = ? and version = ?
                        """).params(day, reason, it.id(), it.version()).update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("Item " + it.code() + " is not as it was found");
        }
    }

    /** Rows are about to be written by others than this. */
    void changing() {
        ofDay.changing();
    }
}
