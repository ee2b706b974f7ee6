package org.civicgrid.grid.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.civicgrid.governance.casework.CaseType;
import org.civicgrid.governance.casework.ExtraFieldSchema;
import org.civicgrid.governance.casework.GovernanceDomain;
import org.civicgrid.governance.casework.Severity;
import org.civicgrid.governance.worktime.TimeBasis;
import org.jspecify.annotations.Nullable;

/**
 * A type that a new case may have; names in Chinese and English, keywords as callers use them.
 *
 * @param line SAFETY, DEVELOPMENT or BOTH
 * @param serviceClass PUBLIC, WELFARE or LIVING; null outside the service line
 * @param leadLevel level that leads as a rule: COMMUNITY, STREET or DISTRICT
 * @param severity the severity of a case that names none
 * @param proof what feedback must bring
 * @param fieldCheck whether the community checks on site before closing
 * @param onTheSpot whether the finder may settle it
 * @param extraFields JSON Schema (2020-12) of what a report says further under {@code extraFields}; empty for nothing
 */
record CaseTypeView(
        String code,
        int version,
        String name,
        String nameEn,
        String className,
        String classNameEn,
        String line,
        GovernanceDomain domain,
        @Nullable String serviceClass,
        String keywords,
        String leadDepartment,
        List<String> assistDepartments,
        String leadLevel,
        Severity severity,
        Limits limits,
        CaseType.Proof proof,
        boolean fieldCheck,
        boolean residentRating,
        boolean onTheSpot,
        Duplicates duplicates,

        @Schema(
                description = "JSON Schema (2020-12) of a report's extraFields; empty when the type has none."
                        + " English titles stand in x-title-en, the order in x-order; x-provisional marks a proposal"
                        + " that waits to be confirmed.",
                example = EXAMPLE)
        Map<String, Object> extraFields) {

    private static final String EXAMPLE = """
            {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","properties":{"depth":\
            {"type":"number","title":"深度（厘米）","x-title-en":"Depth (cm)","x-order":1}},"required":[],\
            "additionalProperties":false}""";

    /**
     * Time limits as ISO 8601 durations.
     *
     * @param basis what they count
     * @param urgentHandle handling limit of an URGENT case, in calendar time; null when none is set
     */
    record Limits(
            TimeBasis basis,
            Duration accept,
            Duration dispatch,
            Duration handle,
            Duration check,
            Duration whole,
            @Nullable Duration urgentHandle) {}

    /** Within what radius and how long open cases are suggested as the same. */
    record Duplicates(int radiusMetres, Duration window) {}

    static CaseTypeView of(CaseType it) {
        return new CaseTypeView(
                it.code(),
                it.version(),
                it.naming().name(),
                it.naming().nameEn(),
                it.naming().className(),
                it.naming().classNameEn(),
                it.line(),
                it.domain(),
                it.serviceClass(),
                it.keywords(),
                it.leadDepartment(),
                it.assistDepartments(),
                it.leadLevel(),
                it.severity(),
                limits(it.limits()),
                it.proof(),
                it.fieldCheck(),
                it.residentRating(),
                it.onTheSpot(),
                new Duplicates(it.duplicates().radiusMetres(), it.duplicates().window()),
                ExtraFieldSchema.of(it.extraFields()));
    }

    private static Limits limits(CaseType.Limits it) {
        return new Limits(it.basis(), it.accept(), it.dispatch(), it.handle(), it.check(), it.whole(), it.urgent());
    }
}
