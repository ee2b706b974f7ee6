package org.civicgrid.governance.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.Crs;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.kernel.PlainText;
import org.civicgrid.governance.privacy.PhoneNumbers;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.territory.Jurisdiction;
import org.civicgrid.governance.territory.Location;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks a report against the catalogue and the map; names every fault at once. */
@Component
@RequiredArgsConstructor
class ReportCheck {

    static final int TITLE = 120;
    static final int DESCRIPTION = 4000;
    static final int ADDRESS = 200;
    private static final String TERRITORY = "place.territoryCode";
    private static final int NAME = 50;
    private static final int ATTACHMENTS = 9;

    /** The People's Republic's founding: nothing is recorded from before. */
    private static final Instant EARLIEST = Instant.parse("1949-09-30T16:00:00Z");

    /** A phone's clock may be ahead by so much. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final CaseTypeCatalogue types;
    private final TerritoryRegistry territories;
    private final Clock clock;

    /** @throws InvalidInput naming every fault */
    NewCase check(ActingPost by, Report report) {
        var faults = new InvalidInput.Collector();
        var type = types.inForce(report.typeCode());
        var closed = type.isEmpty() && types.newest(report.typeCode()).isPresent();
        faults.when(closed, "typeCode", "type-closed", report.typeCode());
        faults.when(type.isEmpty() && !closed, "typeCode", "type-unknown", report.typeCode());
        text(faults, "title", report.title(), TITLE);
        text(faults, "description", report.description(), DESCRIPTION);
        text(faults, "place.address", report.place().address(), ADDRESS);
        time(faults, report.occurredAt());
        faults.when(
                report.attachmentIds().size() > ATTACHMENTS,
                "attachmentIds",
                "too-many",
                report.attachmentIds().size(),
                ATTACHMENTS);
        reporter(faults, report.reporter());
        var answers = ExtraFields.answers(
                faults,
                type.map(CaseType::extraFields).orElse(List.of()),
                type.isPresent() ? report.extraFields() : Map.of());
        var point = point(faults, report.place());
        faults.refuseIfAny();
        var chosen = type.orElseThrow();
        var location = territories.locate(Objects.requireNonNull(point), crs(report.place()));
        home(by, location.jurisdiction(), report.place()); // before anything is told of the place
        var jurisdiction = settle(location, report.place().territoryCode());
        home(by, jurisdiction, report.place());
        return new NewCase(
                chosen,
                Objects.requireNonNullElse(report.severity(), chosen.severity()),
                report.channel(),
                Objects.requireNonNullElse(
                        PlainText.tidy(report.title()), chosen.naming().name()),
                Objects.requireNonNullElse(PlainText.tidy(report.description()), ""),
                new NewCase.Place(
                        location.point(),
                        crs(report.place()).name(),
                        PlainText.tidy(report.place().address()),
                        jurisdiction),
                null,
                by.postId(),
                Objects.requireNonNullElse(report.occurredAt(), clock.instant()),
                answers,
                NewCase.Origin.OWN);
    }

    static void text(InvalidInput.Collector faults, String field, @Nullable String text, int longest) {
        faults.when(PlainText.length(text) > longest, field, "too-long", text, longest, PlainText.length(text));
        faults.when(PlainText.hasForbiddenCharacters(text), field, "forbidden-characters", text);
    }

    private static void reporter(InvalidInput.Collector faults, Report.@Nullable Reporter reporter) {
        if (reporter == null) {
            return;
        }
        var name = reporter.name();
        text(faults, "reporter.name", name, NAME);
        faults.when(name != null && PlainText.length(name) < 2, "reporter.name", "too-short", name, 2);
        var phone = reporter.phone();
        faults.when(phone != null && !PhoneNumbers.isValid(phone), "reporter.phone", "phone", phone);
    }

    private void time(InvalidInput.Collector faults, @Nullable Instant occurredAt) {
        if (occurredAt != null) {
            faults.when(
                    occurredAt.isAfter(clock.instant().plus(CLOCK_SKEW)), "occurredAt", "in-the-future", occurredAt);
            faults.when(occurredAt.isBefore(EARLIEST), "occurredAt", "too-early", occurredAt);
        }
    }

    private static @Nullable LngLat point(InvalidInput.Collector faults, Report.Place place) {
        var lng = place.lng() >= -180 && place.lng() <= 180;
        var lat = place.lat() >= -90 && place.lat() <= 90;
        faults.when(!lng, "place.lng", "longitude", place.lng());
        faults.when(!lat, "place.lat", "latitude", place.lat());
        return lng && lat ? new LngLat(place.lng(), place.lat()) : null;
    }

    private static Crs crs(Report.Place place) {
        return Objects.requireNonNullElse(place.crs(), Crs.CGCS2000);
    }

    private Jurisdiction settle(Location location, @Nullable String territoryCode) {
        if (territoryCode == null || territoryCode.isBlank()) {
            return location.jurisdiction();
        }
        var chosen = chosen(territoryCode);
        if (Integer.valueOf(chosen.id()).equals(location.jurisdiction().on(chosen.level()))) {
            return location.jurisdiction();
        }
        if (location.candidates().contains(chosen)) {
            return chosen.jurisdiction();
        }
        throw InvalidInput.of(
                TERRITORY, "not-at-the-point", territoryCode, location.finest().name());
    }

    /** The territory named beside the point; told as a fault of its field, since the request is at fault. */
    private Territory chosen(String territoryCode) {
        var known = territories
                .find(TerritoryCode.of(TERRITORY, territoryCode))
                .orElseThrow(() -> InvalidInput.of(TERRITORY, "territory-unknown", territoryCode));
        if (!known.validity().covers(CalendarZone.today(clock))) {
            throw InvalidInput.of(TERRITORY, "territory-ended", territoryCode, known.name());
        }
        return known;
    }

    private void home(ActingPost by, Jurisdiction place, Report.Place given) {
        var home = by.reach().territoryId();
        if (home != 0 && territories.require(home).jurisdiction().districtId() != place.districtId()) {
            throw InvalidInput.of("place", "beyond-own-district", given.lng() + ", " + given.lat());
        }
    }
}
