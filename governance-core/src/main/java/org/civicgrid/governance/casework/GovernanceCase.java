package org.civicgrid.governance.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.civicgrid.governance.kernel.Moments;
import org.civicgrid.governance.territory.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * The present state of a case: a projection of its history. It changes in one way only, by {@link #apply}; what may
 * happen is decided before, by {@link CaseProcess}.
 */
@Getter
@NoArgsConstructor(access = AccessLevel.PRIVATE)
public class GovernanceCase {

    private @Nullable Long id;
    private String number;
    private int typeId;
    private String typeCode;
    private GovernanceDomain domain;
    private String line;
    private Severity severity;
    private Channel channel;
    private String title;
    private String description;
    private @Nullable String address;
    private double lng;
    private double lat;
    private String sourceCrs;
    private Jurisdiction jurisdiction;
    private Stage stage;
    private @Nullable Outcome outcome;
    private DeskLevel level;
    private int deskUnitId;
    private @Nullable Integer leadUnitId;
    private @Nullable Integer holderUnitId;
    private @Nullable Integer deciderUnitId;
    private @Nullable PendingDecision pending;
    private boolean suspended;
    private @Nullable Instant resumeAt;
    private @Nullable Instant replyDueAt;
    private @Nullable Long parentId;
    private @Nullable Long mergedIntoId;
    private @Nullable Integer reporterPostId;
    private @Nullable Integer routingRuleId;
    private short returns;
    private short reworks;
    private short reopened;
    private @Nullable Short rating;
    private Instant occurredAt;
    private Instant reportedAt;
    private Instant stageSince;
    private @Nullable Instant closedAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant warnAt;
    private @Nullable Instant wholeDueAt;
    private @Nullable String externalSystem;
    private @Nullable String externalNumber;
    private boolean replay;
    private @Nullable UUID importId;
    private int version;

    @Getter(AccessLevel.NONE)
    private List<@Nullable Object> asStored = List.of();

    /** A case as its report describes it; its state comes from the report's event. */
    static GovernanceCase open(NewCase report) {
        var it = new GovernanceCase();
        it.line = report.type().line();
        it.domain = report.type().domain();
        it.typeId = report.type().id();
        it.typeCode = report.type().code();
        it.severity = report.severity();
        it.channel = report.channel();
        it.title = report.title();
        it.description = report.description();
        it.address = report.place().address();
        it.lng = report.place().point().lng();
        it.lat = report.place().point().lat();
        it.sourceCrs = report.place().sourceCrs();
        it.jurisdiction = report.place().jurisdiction();
        it.parentId = report.parentId();
        it.reporterPostId = report.reporterPostId();
        it.occurredAt = report.occurredAt();
        it.externalSystem = report.origin().system();
        it.externalNumber = report.origin().number();
        it.replay = report.origin().replay();
        it.importId = report.origin().importId();
        return it;
    }

    /** A case as it is stored. */
    static GovernanceCase of(ResultSet row) throws SQLException {
        var it = new GovernanceCase();
        it.id = row.getLong("id");
        it.number = row.getString("number");
        it.describe(row);
        it.place(row);
        it.stand(row);
        it.time(row);
        it.stored(row.getInt("version"));
        return it;
    }

    private void describe(ResultSet row) throws SQLException {
        typeId = row.getInt("type_id");
        typeCode = row.getString("type_code");
        domain = GovernanceDomain.valueOf(row.getString("domain"));
        line = row.getString("line");
        severity = Severity.valueOf(row.getString("severity"));
        channel = Channel.valueOf(row.getString("channel"));
        title = row.getString("title");
        description = row.getString("description");
        reporterPostId = row.getObject("reporter_post_id", Integer.class);
        parentId = row.getObject("parent_id", Long.class);
        mergedIntoId = row.getObject("merged_into_id", Long.class);
        externalSystem = row.getString("external_system");
        externalNumber = row.getString("external_number");
        replay = row.getBoolean("replay");
        importId = row.getObject("import_id", UUID.class);
    }

    private void place(ResultSet row) throws SQLException {
        address = row.getString("address");
        lng = row.getDouble("lng");
        lat = row.getDouble("lat");
        sourceCrs = row.getString("source_crs");
        jurisdiction = Jurisdiction.of(row);
    }

    private void stand(ResultSet row) throws SQLException {
        stage = Stage.valueOf(row.getString("stage"));
        outcome = one(Outcome.class, row.getString("outcome"));
        level = DeskLevel.valueOf(row.getString("level"));
        deskUnitId = row.getInt("desk_unit_id");
        leadUnitId = row.getObject("lead_unit_id", Integer.class);
        holderUnitId = row.getObject("holder_unit_id", Integer.class);
        deciderUnitId = row.getObject("decider_unit_id", Integer.class);
        pending = one(PendingDecision.class, row.getString("pending"));
        suspended = row.getBoolean("suspended");
        routingRuleId = row.getObject("routing_rule_id", Integer.class);
        returns = row.getShort("returns");
        reworks = row.getShort("reworks");
        reopened = row.getShort("reopened");
        rating = row.getObject("rating", Short.class);
    }

    private void time(ResultSet row) throws SQLException {
        occurredAt = row.getTimestamp("occurred_at").toInstant();
        reportedAt = row.getTimestamp("reported_at").toInstant();
        stageSince = row.getTimestamp("stage_since").toInstant();
        resumeAt = Moments.of(row, "resume_at");
        replyDueAt = Moments.of(row, "reply_due_at");
        closedAt = Moments.of(row, "closed_at");
        dueAt = Moments.of(row, "due_at");
        warnAt = Moments.of(row, "warn_at");
        wholeDueAt = Moments.of(row, "whole_due_at");
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> kind, @Nullable String name) {
        return name == null ? null : Enum.valueOf(kind, name);
    }

    /** Gives it its identity, and the number made of that and the day of its report. */
    void identify(long id, LocalDate day) {
        this.id = id;
        this.number = CaseNumber.of(day, id).text();
    }

    /** The database has taken its state over as that of this version. */
    void stored(int version) {
        this.version = version;
        asStored = CaseColumn.values(this);
    }

    /** Its columns when the database last had them, in the order of {@link CaseColumn#ALL}; none of a new case. */
    List<@Nullable Object> asStored() {
        return asStored;
    }

    /** Takes over what an act of the history set; {@link CommunityDoor} alone calls it. */
    void apply(CaseEvent event) {
        if (stage != event.toStage() || event.action() == Action.TRANSFER) {
            stageSince = event.at();
        }
        stage = event.toStage();
        takeDetails(event.details());
        takeAction(event);
        closedAt = stage.isOpen() ? null : Objects.requireNonNullElse(closedAt, event.at());
        holderUnitId = holder(event.details());
    }

    /** Takes over the deadlines read off the history; null where no clock runs. */
    void show(@Nullable CaseClock stageClock, @Nullable CaseClock whole) {
        dueAt = stageClock == null ? null : stageClock.dueAt();
        warnAt = stageClock == null ? null : stageClock.warnAt();
        wholeDueAt = whole == null ? null : whole.dueAt();
    }

    private void takeDetails(EventDetails details) {
        severity = Objects.requireNonNullElse(details.severity(), severity);
        level = Objects.requireNonNullElse(details.level(), level);
        deskUnitId = Objects.requireNonNullElse(details.deskUnitId(), deskUnitId);
        leadUnitId = details.leadUnitId() == null ? leadUnitId : details.leadUnitId();
        outcome = details.outcome() == null ? outcome : details.outcome();
        routingRuleId = details.routingRuleId() == null ? routingRuleId : details.routingRuleId();
    }

    private void takeAction(CaseEvent event) {
        switch (event.action()) {
            case REPORT -> reportedAt = event.at();
            case RETURN -> {
                returns++;
                leadUnitId = null;
                if (event.details().deciderUnitId() != null) {
                    await(PendingDecision.ADJUDICATION, event.details());
                }
            }
            case REQUEST_EXTENSION -> await(PendingDecision.EXTENSION, event.details());
            case RAISE -> await(PendingDecision.RAISE, event.details());
            case APPEAL -> await(PendingDecision.APPEAL, event.details());
            case ADJUDICATE, GRANT_EXTENSION, REFUSE_EXTENSION, REFUSE_RAISE, REFUSE_APPEAL -> decide();
            case GRANT_RAISE, DELEGATE, ESCALATE -> {
                decide();
                leadUnitId = null;
            }
            case GRANT_APPEAL, REOPEN -> reopen();
            case SUSPEND -> {
                suspended = true;
                resumeAt = event.details().until();
            }
            case RESUME -> {
                suspended = false;
                resumeAt = null;
            }
            case SUPERVISE -> replyDueAt = event.details().until();
            case REPLY -> replyDueAt = null;
            case REWORK -> {
                reworks++;
                outcome = null;
            }
            case RATE ->
                rating = event.details().rating() == null
                        ? null
                        : event.details().rating().shortValue();
            default -> {
                // The stage and the details say it all.
            }
        }
    }

    void retype(CaseType type) {
        typeId = type.id();
        typeCode = type.code();
        domain = type.domain();
        line = type.line();
    }

    void mergeInto(long otherId) {
        mergedIntoId = otherId;
    }

    private void await(PendingDecision decision, EventDetails details) {
        pending = decision;
        deciderUnitId = Objects.requireNonNull(details.deciderUnitId(), "a decision needs somebody who owes it");
    }

    private void decide() {
        pending = null;
        deciderUnitId = null;
    }

    private void reopen() {
        decide();
        reopened++;
        outcome = null;
        leadUnitId = null;
        rating = null;
    }

    private @Nullable Integer holder(EventDetails details) {
        return switch (stage) {
            case REPORTED, FILED, CHECKED -> deskUnitId;
            case DISPATCHED, IN_PROGRESS -> leadUnitId;
            case FED_BACK -> details.holderUnitId() == null ? holderUnitId : details.holderUnitId();
            case CLOSED, EVALUATED -> null;
        };
    }

    /** Identity of a stored case. */
    public long id() {
        return Objects.requireNonNull(id, "case is not stored");
    }

    /** A field check that no community was asked for lies with the desk. */
    private boolean isCheckedAtTheDesk() {
        return stage == Stage.FED_BACK && Integer.valueOf(deskUnitId).equals(holderUnitId);
    }

    CaseFacts facts(CaseType type, boolean openParts) {
        return new CaseFacts(
                stage,
                level,
                suspended,
                pending,
                returns,
                replyDueAt != null,
                openParts,
                parentId != null,
                type.fieldCheck() && !isCheckedAtTheDesk(),
                type.onTheSpot(),
                rating != null);
    }
}
