package org.civicgrid.portal.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.attachment.Attachments;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.ActionInput;
import org.civicgrid.governance.casework.CaseNumber;
import org.civicgrid.governance.casework.CaseReader;
import org.civicgrid.governance.casework.Input;
import org.civicgrid.governance.casework.Outcome;
import org.civicgrid.governance.casework.Severity;
import org.civicgrid.portal.form.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Reads an action out of a form. */
@Component
@RequiredArgsConstructor
class ActionRequests {

    private final Attachments attachments;
    private final CaseReader reader;
    private final Words words;

    /** @throws ResponseStatusException 404 if there is no such action */
    Action action(String slug) {
        return find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What an address asks for: the form of the action, or nothing when there is no such action. */
    static @Nullable AskedAction asked(@Nullable String slug) {
        return find(slug).map(AskedAction::form).orElse(null);
    }

    private static Optional<Action> find(@Nullable String slug) {
        return Arrays.stream(Action.values())
                .filter(it -> it.slug().equals(slug))
                .findFirst();
    }

    String name(Action action) {
        return words.of("action.", action);
    }

    boolean stillSees(ActingPost by, CaseNumber number) {
        return reader.find(by, number).isPresent();
    }

    ActionInput nothing() {
        return ActionInput.saying(null);
    }

    /** What is said when a case is urged or, with a deadline for the reply, supervised. */
    static ActionInput demand(Action action, Reading in) {
        var until = action == Action.SUPERVISE ? in.moment(Input.UNTIL.field()) : null;
        return text(in).withUntil(until);
    }

    /**
     * What is said of several cases alike.
     *
     * @param unit field of the unit that this one goes to; null for none
     */
    static ActionInput same(Reading in, @Nullable String unit) {
        return text(in).withUnit(unit == null ? null : in.text(unit));
    }

    private static ActionInput text(Reading in) {
        return ActionInput.saying(in.text(Input.TEXT.field()));
    }

    ActionInput input(ActingPost by, Reading in, List<MultipartFile> files) {
        return text(in).withReasonCode(in.text(Input.REASON.field()))
                .withUnit(in.text(Input.UNIT.field()))
                .withUnits(in.all(Input.UNITS.field()))
                .withUntil(in.moment(Input.UNTIL.field()))
                .withWorkingDays(in.integer(Input.WORKING_DAYS.field()))
                .withOutcome(in.constant(Outcome.class, Input.OUTCOME.field()))
                .withRating(in.integer(Input.RATING.field()))
                .withTargetNumber(in.text(Input.TARGET.field()))
                .withTypeCode(in.text(Input.TYPE.field()))
                .withSeverity(in.constant(Severity.class, Input.SEVERITY.field()))
                .withAttachmentIds(stored(by, files));
    }

    /** Stores what was uploaded; empty parts, as browsers send them, fall away. */
    List<UUID> stored(ActingPost by, List<MultipartFile> files) {
        var ids = new ArrayList<UUID>();
        for (var file : files) {
            if (!file.isEmpty()) {
                try (var content = file.getInputStream()) {
                    ids.add(attachments
                            .store(by, String.valueOf(file.getOriginalFilename()), content)
                            .id());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return ids;
    }
}
