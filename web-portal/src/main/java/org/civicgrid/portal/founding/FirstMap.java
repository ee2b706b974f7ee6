package org.civicgrid.portal.founding;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.casework.CatalogueFounding;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.Validity;
import org.civicgrid.governance.territory.Territory.Sizes;
import org.civicgrid.governance.territory.TerritoryIntake;
import org.civicgrid.governance.territory.TerritoryIntake.NewTerritory;
import org.civicgrid.governance.territory.TerritoryKind;
import org.civicgrid.governance.worktime.WorkingCalendars;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads the map that a platform begins with, and what every map needs: catalogue and working calendar. */
@Component
@RequiredArgsConstructor
class FirstMap {

    private final TerritoryIntake intake;
    private final CatalogueFounding catalogue;
    private final WorkingCalendars calendars;
    private final FoundingLock lock;
    private final Clock clock;

    /** Loads it unless there is one: everything published of the district, or the district alone. */
    @Transactional
    public void load(FoundingSettings settings) {
        lock.take();
        if (!intake.isEmpty()) {
            return;
        }
        calendars.loadShippedDays();
        catalogue.loadShipped();
        if (settings.isPublished()) {
            RealMap.published().levels().forEach(intake::add);
        } else {
            intake.add(List.of(district(settings)));
        }
    }

    private NewTerritory district(FoundingSettings settings) {
        var name = Objects.requireNonNull(settings.name()).strip();
        return new NewTerritory(
                Objects.requireNonNull(settings.district()),
                TerritoryKind.ORDINARY,
                name,
                name,
                null,
                null,
                null,
                null,
                "CGCS2000",
                new Sizes(0, 0, 0),
                false,
                Validity.since(CalendarZone.today(clock)));
    }
}
