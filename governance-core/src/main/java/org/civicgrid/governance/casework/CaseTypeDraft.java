package org.civicgrid.governance.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a case type is to say, as somebody wrote it; {@link CatalogueDesk} checks it. Its parts are those of
 * {@link CaseType}.
 *
 * @param code of the type, for example {@code URB-0101}
 * @param line SAFETY, DEVELOPMENT or BOTH
 * @param leadLevel COMMUNITY, STREET or DISTRICT
 * @param extraFields further fields of a report, in the order of the form
 * @param source standard that it follows, or practice
 * @param note why there is this version
 */
public record CaseTypeDraft(
        String code,
        String line,
        GovernanceDomain domain,
        @Nullable String serviceClass,
        CaseType.Naming naming,
        @Nullable String keywords,
        String leadDepartment,
        List<String> assistDepartments,
        String leadLevel,
        Severity severity,
        CaseType.Limits limits,
        boolean fieldCheck,
        boolean residentRating,
        CaseType.Proof proof,
        CaseType.DuplicateRule duplicates,
        boolean onTheSpot,
        List<ExtraField> extraFields,
        String source,
        String note) {}
