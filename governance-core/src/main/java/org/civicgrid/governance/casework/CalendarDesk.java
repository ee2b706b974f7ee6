package org.civicgrid.governance.casework;

import java.io.ByteArrayInputStream;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.audit.AuditJournal;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.worktime.WorkingCalendars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a year of the working calendar in, on which all clocks of cases stand. Every act is in the audit. */
@Service
@RequiredArgsConstructor
public class CalendarDesk {

    private final WorkingCalendars calendars;
    private final AuditJournal audit;

    /**
     * Replaces the holidays and make-up days of a year; the deadlines of open cases follow within minutes.
     *
     * @param csv a file as {@link WorkingCalendars#importYear} reads it
     * @return whether anything changed
     * @throws InvalidInput naming every faulty line, and a missing reason
     */
    @Transactional
    public boolean importYear(ActingPost by, int year, byte[] csv, @Nullable String reason) {
        by.require(Permission.CATALOGUE_EDIT);
        var form = new FormInput();
        var why = form.required("reason", reason, 400);
        form.refuseIfAny();
        var before = calendars.current().daysOf(year);
        var changed = calendars.importYear(year, new ByteArrayInputStream(csv));
        if (changed) {
            audit.write(
                    by,
                    AuditAct.of("calendar.import", "calendar", year)
                            .because(why)
                            .changing(Map.of("days", before.size()), Map.of("bytes", csv.length)));
        }
        return changed;
    }
}
