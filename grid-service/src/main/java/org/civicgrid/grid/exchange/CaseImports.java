package org.civicgrid.grid.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.casework.CaseIntake;
import org.civicgrid.governance.job.Job;
import org.civicgrid.governance.job.JobState;
import org.civicgrid.governance.job.Jobs;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.kernel.PlainText;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.grid.exchange.ImportRefusals.FileTooLarge;
import org.civicgrid.grid.exchange.ImportRefusals.NothingToCommit;
import org.civicgrid.grid.exchange.ImportRefusals.NothingToUndo;
import org.civicgrid.grid.exchange.ImportRefusals.TooManyRows;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes files of cases in and orders their import, or its undoing, as a job. */
@Service
@Transactional
@RequiredArgsConstructor
public class CaseImports {

    /** Kind of the jobs that import cases. */
    public static final String IMPORT = "case-import";

    /** Kind of the jobs that take imported cases back. */
    public static final String UNDO = "case-import-undo";

    /** Parameter of an import: whether it only looks. */
    public static final String DRY_RUN = "dryRun";

    /** Parameter of an import made of a dry run: the id of that run. */
    public static final String TRIAL = "trial";

    /** Parameter of an undoing: the id of the import that is undone. */
    public static final String OF = "import";

    /** Parameter of an undoing: why. */
    public static final String REASON = "reason";

    private static final int LONGEST_REASON = 200;

    private static final int FILE_NAME = 200;
    private static final String UNNAMED = "cases.csv";

    private final MappingReader mappings;
    private final ShippedMappings shipped;
    private final ImportFiles files;
    private final ImportSettings settings;
    private final CaseIntake intake;
    private final Jobs jobs;
    private final Clock clock;

    /**
     * Checks file and mapping as a whole and orders the import; single rows are judged by the job.
     *
     * @param mapping JSON text, or the name of a shipped mapping
     * @param dryRun whether nothing is to be written but what would be wrong
     * @throws InvalidInput naming every fault of the mapping, or what makes the file unreadable as a whole
     */
    public Job start(ActingPost by, String fileName, InputStreamSource file, String mapping, boolean dryRun) {
        by.require(Permission.CASE_IMPORT);
        var text = mapping.strip();
        var meaning = mappings.read(
                text.startsWith("{")
                        ? text
                        : shipped.find(text).orElseThrow(() -> InvalidInput.of("mapping", "mapping-name", text)));
        try {
            var bytes = size(file);
            var charset = TextDetector.detect(file, Objects.requireNonNullElse(meaning.encoding(), "auto"));
            var rows = rows(file, charset, meaning);
            var name = clean(fileName);
            var job = jobs.start(by, IMPORT, parameters(name, meaning, dryRun), rows);
            files.keep(
                    job.id(),
                    new ImportFiles.Kept(name, bytes, charset.name(), mappings.write(meaning)),
                    file,
                    clock.instant());
            return job;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mappings that come with the product, by name. */
    public List<ShippedMapping> mappings() {
        return shipped.all();
    }

    /**
     * Orders the import of the file of a dry run, with its mapping.
     *
     * @throws NothingToCommit unless it is a dry run that is done and is not being imported
     * @throws InvalidInput if the file is no longer kept
     */
    public Job commit(ActingPost by, UUID trial) {
        by.require(Permission.CASE_IMPORT);
        var it = jobs.find(by, trial);
        if (!it.kind().equals(IMPORT)
                || it.state() != JobState.DONE
                || !Boolean.TRUE.equals(it.parameters().get(DRY_RUN))
                || jobs.isOpen(IMPORT, TRIAL, trial.toString())) {
            throw new NothingToCommit(trial);
        }
        files.find(trial);
        var parameters = new LinkedHashMap<>(it.parameters());
        parameters.put(DRY_RUN, false);
        parameters.put(TRIAL, trial.toString());
        var job = jobs.start(by, IMPORT, parameters, it.total());
        files.copy(trial, job.id(), clock.instant());
        return job;
    }

    private int size(InputStreamSource file) throws IOException {
        try (var bytes = file.getInputStream()) {
            var buffer = new byte[64 * 1024];
            long size = 0;
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > settings.maxBytes()) {
                    throw new FileTooLarge(settings.maxBytes());
                }
            }
            if (size == 0) {
                throw InvalidInput.of("file", "import-empty", null);
            }
            return (int) size;
        }
    }

    /** Reads the file to its end once, so that what makes it unreadable is told before anything is written. */
    private int rows(InputStreamSource file, Charset charset, ImportMapping mapping) throws IOException {
        try (var bytes = file.getInputStream();
                var table = new CsvTable(TextDetector.open(bytes, charset), mapping.separator())) {
            table.require(columns(mapping.columns()));
            var rows = 0;
            while (table.next() != null) {
                rows++;
                if (rows > settings.maxRows()) {
                    throw new TooManyRows(settings.maxRows());
                }
            }
            return rows;
        }
    }

    private static List<String> columns(ImportMapping.Columns it) {
        return Stream.of(
                        it.externalNumber(),
                        it.type(),
                        it.createdAt(),
                        it.state(),
                        it.stateAt(),
                        it.closedAt(),
                        it.dueAt(),
                        it.channel(),
                        it.agency(),
                        it.address(),
                        it.lng(),
                        it.lat(),
                        it.title(),
                        it.description())
                .filter(Objects::nonNull)
                .toList();
    }

    private static Map<String, Object> parameters(String fileName, ImportMapping mapping, boolean dryRun) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("file", fileName);
        parameters.put("mapping", mapping.name());
        parameters.put("system", mapping.system());
        parameters.put(DRY_RUN, dryRun);
        return parameters;
    }

    private static String clean(String fileName) {
        var plain = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cs}]", "")
                .strip();
        return plain.isEmpty() ? UNNAMED : PlainText.cut(plain, FILE_NAME);
    }

    /**
     * Orders that the cases of an import be taken back as far as nobody has worked on them.
     *
     * @param reason why, at most 200 characters
     * @throws InvalidInput if no reason is given
     * @throws NothingToUndo unless it is an import that has ended, wrote something, and is not being undone
     */
    public Job undo(ActingPost by, UUID id, @Nullable String reason) {
        by.require(Permission.CASE_IMPORT);
        var it = jobs.find(by, id);
        if (!it.kind().equals(IMPORT)
                || !it.state().isOver()
                || Boolean.TRUE.equals(it.parameters().get(DRY_RUN))
                || jobs.isOpen(UNDO, OF, id.toString())) {
            throw new NothingToUndo(id);
        }
        var form = new FormInput();
        var why = form.required(REASON, reason, LONGEST_REASON);
        form.refuseIfAny();
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put(OF, id.toString());
        parameters.put(REASON, why);
        parameters.put("file", it.parameters().get("file"));
        return jobs.start(by, UNDO, parameters, intake.count(by, id));
    }
}
