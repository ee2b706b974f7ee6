package org.civicgrid.portal.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.PlainText;
import org.civicgrid.governance.problem.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
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
        return Arrays.stream(Action.values())
                .filter(it -> it.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
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

    /**
     * What is said when a case is urged or, with a deadline for the reply, supervised.
     *
     * @throws InvalidInput naming a field that cannot be read
     */
    ActionInput demand(Action action, MultiValueMap<String, String> sent) {
        var until = action == Action.SUPERVISE ? moment(text(sent, Input.UNTIL)) : null;
        return new ActionInput(
                text(sent, Input.TEXT), null, null, null, until, null, null, null, null, null, null, null, false);
    }

    /** @throws InvalidInput naming a field that cannot be read */
    ActionInput input(ActingPost by, MultiValueMap<String, String> sent, List<MultipartFile> files) {
        return new ActionInput(
                text(sent, Input.TEXT),
                text(sent, Input.REASON),
                text(sent, Input.UNIT),
                sent.get(Input.UNITS.field()),
                moment(text(sent, Input.UNTIL)),
                number(sent, Input.WORKING_DAYS),
                constant(Outcome.class, sent, Input.OUTCOME),
                number(sent, Input.RATING),
                text(sent, Input.TARGET),
                text(sent, Input.TYPE),
                constant(Severity.class, sent, Input.SEVERITY),
                stored(by, files),
                false);
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

    private static @Nullable String text(MultiValueMap<String, String> sent, Input input) {
        return PlainText.tidy(sent.getFirst(input.field()));
    }

    private static @Nullable Integer number(MultiValueMap<String, String> sent, Input input) {
        var text = text(sent, input);
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw InvalidInput.of(input.field(), "not-a-number", text);
        }
    }

    private static @Nullable Instant moment(@Nullable String text) {
        try {
            return text == null
                    ? null
                    : LocalDateTime.parse(text).atZone(CalendarZone.SHANGHAI).toInstant();
        } catch (DateTimeParseException e) {
            throw InvalidInput.of(Input.UNTIL.field(), "not-a-moment", text);
        }
    }

    private static <E extends Enum<E>> @Nullable E constant(
            Class<E> type, MultiValueMap<String, String> sent, Input input) {
        var text = text(sent, input);
        try {
            return text == null ? null : Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            throw InvalidInput.of(input.field(), "not-offered", text);
        }
    }
}
