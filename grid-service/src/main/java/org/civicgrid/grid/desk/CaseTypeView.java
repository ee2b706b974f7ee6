package org.civicgrid.grid.desk;

import java.time.Duration;
import java.util.List;
import org.civicgrid.governance.casework.CaseType;
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
        Duplicates duplicates) {

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
                new Duplicates(it.duplicates().radiusMetres(), it.duplicates().window()));
    }

    private static Limits limits(CaseType.Limits it) {
        return new Limits(it.basis(), it.accept(), it.dispatch(), it.handle(), it.check(), it.whole(), it.urgent());
    }
}
