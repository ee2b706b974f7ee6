package org.civicgrid.governance.duty;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Reach;
import org.civicgrid.governance.kernel.Cursor;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Moments;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.kernel.PlainText;
import org.civicgrid.governance.kernel.SortType;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The tables of applications and of their history. */
@Repository
@RequiredArgsConstructor
class AdmissionApplications {

    private static final int ACTOR = 160;
    private static final Cursor.Order ORDER = Cursor.Order.of("admission-applications", SortType.INTEGER);
    private static final Cursor BEGINNING = ORDER.at(Integer.MAX_VALUE);

    private static final String SELECT = """
            select a.*, array(select k.community_id from admission_application_community k where k.application_id = a.id
              order by k.community_id) as communities
            from admission_application a where\s""";

    /** A draft is its department's alone; a street or community sees what would reach it. */
    private static final String OTHERS = """
            a.district_id = :district and a.status <> 'DRAFT' and (:column = 'district_id' or a.everywhere or exists (
              select from admission_application_community k join territory t on t.id = k.community_id
              where k.application_id = a.id and :reach in (t.street_id, t.community_id)))
            """;

    private final JdbcClient jdbc;

    /** Those within a reach, the newest first. */
    KeysetPage<AdmissionApplication> page(
            Reach reach, int districtId, @Nullable ApplicationStatus status, Paging paging) {
        var rows = within(
                        reach,
                        districtId,
                        " and (:status = '' or a.status = :status) and a.id < :after order by a.id desc limit :rows")
                .param("status", status == null ? "" : status.name())
                .param("after", paging.start(ORDER).orElse(BEGINNING).integer(0))
                .param("rows", paging.rows())
                .query(AdmissionApplication::of)
                .list();
        return KeysetPage.of(rows, paging, it -> ORDER.at(it.id()));
    }

    Optional<AdmissionApplication> find(Reach reach, int districtId, int id) {
        return within(reach, districtId, " and a.id = :id")
                .param("id", id)
                .query(AdmissionApplication::of)
                .optional();
    }

    /** The same, locked against other acts until the transaction ends. */
    Optional<AdmissionApplication> lock(Reach reach, int districtId, int id) {
        return within(reach, districtId, " and a.id = :id for no key update of a")
                .param("id", id)
                .query(AdmissionApplication::of)
                .optional();
    }

    private StatementSpec within(Reach reach, int districtId, String rest) {
        return switch (reach.scope()) {
            case EVERYTHING -> jdbc.sql(SELECT + "true" + rest);
            case DEPARTMENT ->
                jdbc.sql(SELECT + "a.department_unit_id = :reach" + rest).param("reach", reach.id());
            default ->
                jdbc.sql(SELECT + OTHERS + rest)
                        .param("district", districtId)
                        .param("column", reach.scope().column())
                        .param("reach", reach.id());
        };
    }

    /** Active ones whose last day is over. */
    List<Integer> expired(LocalDate day) {
        return jdbc.sql("select id from admission_application where status = 'ACTIVE' and ends_on <= ? order by id")
                .param(day)
                .query(Integer.class)
                .list();
    }

    int insert(AdmissionApplication it) {
        var id = describing("""
                        insert into admission_application (district_id, department_unit_id, title, type_patterns, clause, basis,
                          frequency, forms, everywhere, starts_on, ends_on, status)
                        values (:district, :department, :title, :patterns, :clause, :basis,
                          :frequency, :forms, :everywhere, :startsOn, :endsOn, 'DRAFT')
                        returning id
                        """, it)
                .param("district", it.districtId())
                .param("department", it.departmentId())
                .query(Integer.class)
                .single();
        communities(id, it);
        return id;
    }

    /** Writes another wording of a draft. */
    void describe(AdmissionApplication it) {
        var rows = describing("""
                        update admission_application set title = :title, type_patterns = :patterns, clause = :clause, basis = :basis,
                          frequency = :frequency, forms = :forms, everywhere = :everywhere, starts_on = :startsOn,
                          ends_on = :endsOn, version = version + 1
                        where id = :id and version = :version
                        """, it)
                .param("id", it.id())
                .param("version", it.version())
                .update();
        seen(rows, it);
        jdbc.sql("delete from admission_application_community where application_id = ?")
                .param(it.id())
                .update();
        communities(it.id(), it);
    }

    private StatementSpec describing(String sql, AdmissionApplication it) {
        var terms = it.terms();
        return jdbc.sql(sql)
                .param("title", terms.title())
                .param("patterns", terms.typePatterns().toArray(String[]::new))
                .param("clause", terms.clause())
                .param("basis", terms.basis())
                .param("frequency", terms.frequency().name())
                .param("forms", terms.forms())
                .param("everywhere", terms.communities().isEmpty())
                .param("startsOn", it.startsOn())
                .param("endsOn", it.endsOn());
    }

    private void communities(int id, AdmissionApplication it) {
        jdbc.sql("insert into admission_application_community (application_id, community_id) select ?, unnest(?)")
                .params(id, it.terms().communities().toArray(Integer[]::new))
                .update();
    }

    /** Writes where it stands now. */
    void move(AdmissionApplication it) {
        var means = it.means();
        var rows = jdbc.sql("""
                        update admission_application set status = :status, submitted_at = :submittedAt, persons = :persons,
                          amount = :amount, from_unit = :fromUnit, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("status", it.status().name())
                .param("submittedAt", Moments.stored(it.submittedAt()))
                .param("persons", means == null ? null : means.persons())
                .param("amount", means == null ? null : means.amount())
                .param("fromUnit", means == null ? null : means.fromUnit())
                .param("id", it.id())
                .param("version", it.version())
                .update();
        seen(rows, it);
    }

    private static void seen(int rows, AdmissionApplication it) {
        if (rows == 0) {
            throw new OptimisticLockingFailureException("Application " + it.id() + " is not as it was found");
        }
    }

    void append(int id, ActingPost by, AdmissionEvent event) {
        jdbc.sql("""
                        insert into admission_event (application_id, seq, at, action, from_status, to_status, actor_post_id,
                          actor_unit_id, actor, stance, text)
                        select :id, coalesce(max(seq), 0) + 1, :at, :action, :from, :to, :post, :unit, :actor, :stance, :text
                        from admission_event where application_id = :id
                        """)
                .param("id", id)
                .param("at", Timestamp.from(event.at()))
                .param("action", event.action().name())
                .param("from", event.from().name())
                .param("to", event.to().name())
                .param("post", by.postId() == 0 ? null : by.postId())
                .param("unit", by.unitId() == 0 ? null : by.unitId())
                .param("actor", PlainText.cut(event.actor(), ACTOR))
                .param("stance", event.stance() == null ? null : event.stance().name())
                .param("text", event.text())
                .update();
    }

    /** In the order in which it happened. */
    List<AdmissionEvent> history(int id) {
        return jdbc.sql("select * from admission_event where application_id = ? order by seq")
                .param(id)
                .query((row, number) -> new AdmissionEvent(
                        row.getInt("seq"),
                        row.getTimestamp("at").toInstant(),
                        AdmissionAction.valueOf(row.getString("action")),
                        ApplicationStatus.valueOf(row.getString("from_status")),
                        ApplicationStatus.valueOf(row.getString("to_status")),
                        row.getString("actor"),
                        row.getString("stance") == null ? null : Stance.valueOf(row.getString("stance")),
                        row.getString("text")))
                .list();
    }
}
