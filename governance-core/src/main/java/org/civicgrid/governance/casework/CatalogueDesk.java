package org.civicgrid.governance.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.audit.AuditJournal;
import org.civicgrid.governance.casework.CaseRefusals.NoDraft;
import org.civicgrid.governance.casework.CaseRefusals.TypeEnded;
import org.civicgrid.governance.casework.CaseRefusals.TypeNotFound;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.problem.EntityTags;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Edits the catalogue of case types. A version is drafted, looked at and published; from then on it never changes, and the
 * cases that were reported under it keep it. Every act is written to the audit.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class CatalogueDesk {

    private final CaseTypeRows rows;
    private final CatalogueCheck check;
    private final CatalogueImpacts impacts;
    private final CaseTypeCatalogue catalogue;
    private final AuditJournal audit;
    private final Clock clock;

    /** Every version of every type, by code, the newest first. */
    @Transactional(readOnly = true)
    public List<CaseTypeVersion> all(ActingPost by) {
        by.require(Permission.CATALOGUE_EDIT);
        return rows.all();
    }

    /**
     * The versions of a type, the newest first; a draft stands at the head.
     *
     * @throws Refusal.NotFound if there is no such type
     */
    @Transactional(readOnly = true)
    public List<CaseTypeVersion> versions(ActingPost by, String code) {
        by.require(Permission.CATALOGUE_EDIT);
        var versions = rows.of(code);
        if (versions.isEmpty()) {
            throw new TypeNotFound(code);
        }
        return versions;
    }

    /**
     * Saves a draft, of a new type or of the next version of one.
     *
     * @param revision of the draft that the editor saw; null when he saw none
     * @throws Refusal if the draft does not do, or somebody else saved one since
     */
    public void save(ActingPost by, CaseTypeDraft draft, @Nullable Integer revision) {
        by.require(Permission.CATALOGUE_EDIT);
        var tidy = check.tidy(draft);
        rows.lock(tidy.code());
        var versions = rows.of(tidy.code());
        var before = versions.stream().filter(CatalogueDesk::isDraft).findFirst();
        EntityTags.requireSame(
                revision == null ? -1 : revision,
                before.map(CaseTypeVersion::revision).orElse(-1));
        if (before.isPresent()) {
            rows.updateDraft(tidy, by.inWords());
        } else {
            rows.insertDraft(
                    tidy, versions.isEmpty() ? 1 : versions.get(0).type().version() + 1, by.inWords());
        }
        var published = versions.stream().filter(it -> !isDraft(it)).findFirst();
        record(
                by,
                "case-type.draft",
                tidy.code(),
                tidy.note(),
                before.or(() -> published).map(CatalogueDesk::facts).orElse(Map.of()),
                facts(draft(tidy.code()).orElseThrow()));
    }

    /**
     * Saves the first draft of a new type.
     *
     * @throws InvalidInput naming the code when it is in use, and every other fault
     */
    public void found(ActingPost by, CaseTypeDraft draft) {
        var code = Objects.requireNonNullElse(draft.code(), "").strip();
        if (!rows.of(code).isEmpty()) {
            throw InvalidInput.of("code", "case-type-code-taken", code);
        }
        save(by, draft, null);
    }

    /** @throws Refusal if there is no draft, or it was saved again since */
    public void discard(ActingPost by, String code, int revision) {
        var draft = lockDraft(by, code, revision);
        rows.deleteDraft(code);
        record(by, "case-type.discard", code, draft.note(), facts(draft), Map.of());
    }

    /**
     * What publishing the draft would mean for open cases within the reach.
     *
     * @throws Refusal if there is no draft
     */
    @Transactional(readOnly = true)
    public CaseTypeImpact impact(ActingPost by, String code) {
        by.require(Permission.CATALOGUE_EDIT);
        return impacts.of(by, draft(code).orElseThrow(() -> new NoDraft(code)).type());
    }

    /**
     * Publishes the draft: new reports get it from now on, the version before it ends. Open cases keep theirs.
     *
     * @throws Refusal if there is no draft, or it was saved again since it was looked at
     */
    public void publish(ActingPost by, String code, int revision) {
        var draft = lockDraft(by, code, revision);
        var before = rows.of(code).stream().filter(it -> it.type().inForce()).findFirst();
        var now = clock.instant();
        rows.end(code, now);
        rows.publishDraft(code, by.inWords(), now);
        record(
                by,
                "case-type.publish",
                code,
                draft.note(),
                before.map(CatalogueDesk::facts).orElse(Map.of()),
                facts(draft));
        forgetAtCommit();
    }

    /**
     * Ends a type: no new case may have it from that day on. Open cases go on under it.
     *
     * @param day first day without it, Asia/Shanghai; today ends it at once
     * @throws Refusal if it is not in force, the day has passed or lies more than a year ahead, or no reason is given
     */
    public void end(ActingPost by, String code, @Nullable LocalDate day, @Nullable String reason) {
        by.require(Permission.CATALOGUE_EDIT);
        rows.lock(code);
        var today = CalendarZone.today(clock);
        var form = new FormInput();
        var last = form.ending("day", day, today.minusDays(1), today);
        var why = form.required("reason", reason, 400);
        form.refuseIfAny();
        var version = versions(by, code).stream()
                .filter(it -> it.type().inForce())
                .findFirst()
                .orElseThrow(() -> new TypeEnded(code));
        var now = clock.instant();
        var at = last.atStartOfDay(CalendarZone.SHANGHAI).toInstant();
        rows.end(code, at.isBefore(now) ? now : at);
        record(
                by,
                "case-type.end",
                code,
                why,
                Map.of("version", version.type().version()),
                Map.of("endsOn", last.toString()));
        forgetAtCommit();
    }

    private CaseTypeVersion lockDraft(ActingPost by, String code, int revision) {
        by.require(Permission.CATALOGUE_EDIT);
        rows.lock(code);
        var draft = draft(code).orElseThrow(() -> new NoDraft(code));
        EntityTags.requireSame(revision, draft.revision());
        return draft;
    }

    private Optional<CaseTypeVersion> draft(String code) {
        return rows.of(code).stream().filter(CatalogueDesk::isDraft).findFirst();
    }

    private static boolean isDraft(CaseTypeVersion it) {
        return it.state() == CaseTypeVersion.State.DRAFT;
    }

    private void forgetAtCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                catalogue.forget();
            }
        });
    }

    private void record(
            ActingPost by,
            String act,
            String code,
            @Nullable String reason,
            Map<String, Object> before,
            Map<String, Object> after) {
        audit.write(by, AuditAct.of(act, "case-type", code).because(reason).comparing(before, after));
    }

    private static Map<String, Object> facts(CaseTypeVersion it) {
        var type = it.type();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("version", type.version());
        facts.put("line", type.line());
        facts.put("domain", type.domain().name());
        facts.put("serviceClass", Objects.requireNonNullElse(type.serviceClass(), ""));
        facts.put("className", type.naming().className());
        facts.put("name", type.naming().name());
        facts.put("nameEn", type.naming().nameEn());
        facts.put("keywords", type.keywords());
        facts.put("leadDepartment", type.leadDepartment());
        facts.put("assistDepartments", String.join(" ", type.assistDepartments()));
        facts.put("leadLevel", type.leadLevel());
        facts.put("severity", type.severity().name());
        facts.put("basis", type.limits().basis().name());
        facts.put("accept", type.limits().accept().toString());
        facts.put("dispatch", type.limits().dispatch().toString());
        facts.put("handle", type.limits().handle().toString());
        facts.put("check", type.limits().check().toString());
        facts.put("whole", type.limits().whole().toString());
        facts.put("urgent", String.valueOf(type.limits().urgent()));
        facts.put("fieldCheck", type.fieldCheck());
        facts.put("residentRating", type.residentRating());
        facts.put("proof", type.proof().name());
        facts.put("duplicateRadius", type.duplicates().radiusMetres());
        facts.put("duplicateWindow", type.duplicates().window().toString());
        facts.put("onTheSpot", type.onTheSpot());
        facts.put("extraFields", Objects.requireNonNullElse(ExtraFieldSchema.write(type.extraFields()), ""));
        facts.put("source", type.source());
        return facts;
    }
}
