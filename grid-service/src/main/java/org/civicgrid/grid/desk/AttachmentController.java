package org.civicgrid.grid.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.attachment.Attachments;
import org.civicgrid.governance.attachment.Content;
import org.civicgrid.governance.attachment.StoredAttachment;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;

/** Files over REST: sent before the act they belong to, fetched by those who may read the case. */
@Tag(name = "Attachments", description = "Photos and documents of cases")
@RestController
@RequestMapping(path = "/api/v1/attachments")
@RequiredArgsConstructor
class AttachmentController {

    private final Attachments attachments;

    /** Takes one file in; bind it by naming its id in {@code attachmentIds} of a report or an action within a day. */
    @Operation(summary = "Take one file in; name its id in attachmentIds of a report or an action within a day")
    @PreAuthorize("hasAnyAuthority('case:report', 'case:act')")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<AttachmentView> store(@Acting ActingPost by, @RequestPart("file") MultipartFile file)
            throws IOException {
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            var stored = attachments.store(by, name == null ? "" : name, content);
            return ResponseEntity.created(URI.create("/api/v1/attachments/" + stored.id()))
                    .body(AttachmentView.of(stored));
        }
    }

    /** The file itself; {@code size=thumb} asks for the small picture of a photo. */
    @Operation(summary = "The file itself; size=thumb asks for the small picture of a photo")
    @PreAuthorize("hasAuthority('case:read')")
    @GetMapping("/{id}")
    @Nullable
    ResponseEntity<Resource> open(
            @Acting ActingPost by,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "full") PictureSize size,
            WebRequest request) {
        var content = attachments.open(by, id, size.meaning());
        if (request.checkNotModified(content.sha256())) {
            return null;
        }
        var attachment = content.attachment();
        return ResponseEntity.ok()
                .eTag(content.sha256())
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(attachment))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new InputStreamResource(() -> content.stream().get()));
    }

    private static String disposition(StoredAttachment attachment) {
        var kind = attachment.isPhoto() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return kind.filename(attachment.fileName(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /** Which picture is meant, in the words of the interface. */
    enum PictureSize {
        full(Content.Size.FULL),
        thumb(Content.Size.THUMB);

        private final Content.Size meaning;

        PictureSize(Content.Size meaning) {
            this.meaning = meaning;
        }

        Content.Size meaning() {
            return meaning;
        }
    }
}
