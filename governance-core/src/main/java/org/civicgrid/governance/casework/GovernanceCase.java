package org.civicgrid.governance.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.civicgrid.governance.territory.Jurisdiction;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * The present state of a case: a projection of its history. It changes in one way only, by {@link #apply}; what may
 * happen is decided before, by {@link CaseProcess}.
 */
@Entity
@Table(name = "case_record")
@DynamicUpdate
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class GovernanceCase {

    @Id
    private @Nullable Long id;

    private String number;
    private int typeId;
    private String typeCode;

    @Enumerated(EnumType.STRING)
    private GovernanceDomain domain;

    private String line;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String title;
    private String description;
    private @Nullable String address;
    private double lng;
    private double lat;
    private String sourceCrs;

    @Embedded
    private Jurisdiction jurisdiction;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Enumerated(EnumType.STRING)
    private DeskLevel level;

    private int deskUnitId;
    private @Nullable Integer leadUnitId;
    private @Nullable Integer holderUnitId;
    private @Nullable Integer deciderUnitId;

    @Enumerated(EnumType.STRING)
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

    @Version
    @Column(name = "version")
    private @Nullable Integer version;

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

    /** Gives it its identity, and the number made of that and the day of its report. */
    void identify(long id, LocalDate day) {
        this.id = id;
        this.number = CaseNumber.of(day, id).text();
    }

    /** Takes over what an act of the history set. */
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
                type.fieldCheck(),
                type.onTheSpot(),
                rating != null);
    }
}
