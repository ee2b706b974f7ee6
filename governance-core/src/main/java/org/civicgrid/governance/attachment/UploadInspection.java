package org.civicgrid.governance.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.attachment.AttachmentRefusals.AttachmentTypeRefused;
import org.civicgrid.governance.attachment.PreparedFile.Kept;
import org.springframework.stereotype.Component;

/** Takes an upload in, finds out what it is, and prepares what will be kept of it. */
@Component
@RequiredArgsConstructor
class UploadInspection {

    private final AttachmentSettings settings;
    private final PhotoStudio studio;

    /** @throws AttachmentTypeRefused for everything but photos and PDF */
    PreparedFile inspect(String fileName, InputStream content, UploadBench bench) throws IOException {
        var original = bench.receive(content, settings.maxBytes());
        var kind = FileKind.of(original).orElseThrow(() -> new AttachmentTypeRefused(FileNames.tidy(fileName)));
        return kind.isPhoto()
                ? photo(fileName, kind, original, bench)
                : new PreparedFile("application/pdf", FileNames.clean(fileName, ".pdf"), Kept.of(original), null, null);
    }

    private PreparedFile photo(String fileName, FileKind kind, Path original, UploadBench bench) throws IOException {
        var name = FileNames.clean(fileName, ".jpg");
        var whole = bench.file("photo");
        var small = bench.file("thumb");
        var size = studio.develop(FileNames.tidy(fileName), kind, original, whole, small);
        return new PreparedFile("image/jpeg", name, Kept.of(whole), Kept.of(small), size);
    }
}
