package org.civicgrid.portal.cooperation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.attachment.Attachments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Stores what was uploaded with a form; empty parts, as browsers send them, fall away. */
@Component
@RequiredArgsConstructor
class CooperationUploads {

    private final Attachments attachments;

    List<UUID> stored(ActingPost by, @Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !file.isEmpty())
                        .map(file -> store(by, file))
                        .toList();
    }

    private UUID store(ActingPost by, MultipartFile file) {
        try (var content = file.getInputStream()) {
            return attachments
                    .store(by, String.valueOf(file.getOriginalFilename()), content)
                    .id();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
