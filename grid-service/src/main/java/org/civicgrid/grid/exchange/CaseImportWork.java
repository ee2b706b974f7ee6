package org.civicgrid.grid.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.CaseIntake;
import org.civicgrid.governance.casework.CaseType;
import org.civicgrid.governance.casework.CaseTypeCatalogue;
import org.civicgrid.governance.job.Job;
import org.civicgrid.governance.job.JobPass;
import org.civicgrid.governance.job.JobWork;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.OrganizationUnit;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports cases: reads the kept file from where the checkpoint says, chunk by chunk. */
@Component
@RequiredArgsConstructor
class CaseImportWork implements JobWork {

    private final ImportFiles files;
    private final MappingReader mappings;
    private final CaseTypeCatalogue types;
    private final TerritoryRegistry territories;
    private final CaseIntake intake;
    private final ForceRegister force;
    private final ImportSettings settings;
    private final Clock clock;

    @Override
    public String kind() {
        return CaseImports.IMPORT;
    }

    @Override
    public JobPass begin(Job job, ActingPost by) {
        var kept = files.find(job.id());
        var mapping = mappings.read(kept.mapping());
        try {
            var table = new CsvTable(
                    TextDetector.open(files.open(job.id()), Charset.forName(kept.charset())), mapping.separator());
            return new ImportPass(
                    job, by, mapping, department(mapping), table, reader(mapping, table, by), intake, settings.chunk());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RowReader reader(ImportMapping mapping, CsvTable table, ActingPost by) {
        var found = new ConcurrentHashMap<String, CaseType>();
        return new RowReader(
                mapping,
                table.header(),
                new MappedTypes(mapping.types(), code -> found.computeIfAbsent(code, this::type)),
                new RowDates(mapping, new MappedDates(mapping.dates()), clock),
                new MappedPlaces(mapping.place(), mapping.columns(), territories, by));
    }

    /** @throws InvalidInput if it has ended since the file was taken in */
    private @Nullable Integer department(ImportMapping mapping) {
        return mapping.department() == null
                ? null
                : force.findUnit(mapping.department())
                        .map(OrganizationUnit::id)
                        .orElseThrow(() -> InvalidInput.of("mapping.department", "unit-unknown", mapping.department()));
    }

    private CaseType type(String code) {
        return types.inForce(code).orElseThrow(() -> InvalidInput.of("mapping.types", "mapping-type-closed", code));
    }
}
