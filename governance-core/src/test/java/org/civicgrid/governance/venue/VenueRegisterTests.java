package org.civicgrid.governance.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.civicgrid.governance.territory.FixedClock.TODAY;
import static org.civicgrid.governance.venue.VenueLevel.CENTER;
import static org.civicgrid.governance.venue.VenueLevel.COMPLEX;
import static org.civicgrid.governance.venue.VenueLevel.STATION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.kernel.CoordinateTransform;
import org.civicgrid.governance.kernel.Crs;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.territory.FixedClock;
import org.civicgrid.governance.territory.SmallDistrict;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.governance.venue.VenueFounding.NewServicePoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Import({FixedClock.class, SmallDistrict.class})
@Transactional
class VenueRegisterTests {

    private static final LngLat IN_FIRST_GRID = new LngLat(104.105, 30.665);
    private static final LngLat IN_FAR_GRID = new LngLat(104.135, 30.665);

    @Autowired
    SmallDistrict map;

    @Autowired
    TerritoryRegistry territories;

    @Autowired
    VenueRegister register;

    @Autowired
    VenueDirectory directory;

    @Autowired
    ServicePoints points;

    @Autowired
    VenueFounding founding;

    @Autowired
    JdbcClient jdbc;

    ActingPost district;
    ActingPost secretary;

    @BeforeEach
    void loadDistrict() {
        map.load();
        district = post(Role.DISTRICT_LEADER, SmallDistrict.DISTRICT);
        secretary = post(Role.COMMUNITY_SECRETARY, SmallDistrict.COMMUNITY);
    }

    @ParameterizedTest
    @CsvSource({
        "STATION, 990308001001",
        "STATION, 990308001001001",
        "CENTER, 990308001",
        "CENTER, 99030800100100101",
        "COMPLEX, 990308",
        "COMPLEX, 990308001001001"
    })
    void aLevelStandsOnItsTerritoryOnly(VenueLevel level, String territory) {
        assertFault("territory", "wrong-level", () -> register.create(district, draft(level, territory, null)));
    }

    @Test
    void theDatabaseRefusesAStationWithoutACompoundToo() {
        assertThatThrownBy(() -> founding.add(List.of(founded(STATION, SmallDistrict.COMMUNITY))))
                .hasMessageContaining("ck_service_point_level");
    }

    @Test
    void keepsAStationWithAllItsDetails() {
        var station = register.create(secretary, draft(STATION, SmallDistrict.COMPOUND, IN_FIRST_GRID));

        assertThat(directory.find(secretary, station.id())).isEqualTo(station);
        assertThat(station.services()).containsExactly(ServiceClass.PUBLIC, ServiceClass.LIVING);
        assertThat(station.place()).isEqualTo(IN_FIRST_GRID);
    }

    @Test
    void convertsAPositionFromADomesticMap() {
        var shifted = CoordinateTransform.fromWgs84(IN_FIRST_GRID, Crs.GCJ02);
        var given = new VenuePosition(shifted.lng(), shifted.lat(), Crs.GCJ02);

        var station = register.create(
                secretary,
                new VenueDraft(
                        STATION,
                        SmallDistrict.COMPOUND,
                        "站",
                        "路 1 号",
                        given,
                        null,
                        null,
                        Set.of(ServiceClass.PUBLIC),
                        null));

        assertThat(CoordinateTransform.metresBetween(station.place(), IN_FIRST_GRID))
                .isLessThan(0.1);
    }

    @Test
    void refusesAPositionInAnotherCommunity() {
        assertFault(
                "place",
                "place-elsewhere",
                () -> register.create(secretary, draft(STATION, SmallDistrict.COMPOUND, IN_FAR_GRID)));
    }

    @Test
    void refusesAPositionOutsideTheMap() {
        assertRefused(
                "outside-the-map",
                () -> register.create(secretary, draft(STATION, SmallDistrict.COMPOUND, new LngLat(30.6, 30.6))));
    }

    @Test
    void namesEveryFaultyFieldAtOnce() {
        var draft = new VenueDraft(
                null,
                null,
                null,
                " ",
                new VenuePosition(181.0, null, null),
                null,
                null,
                null,
                LocalDate.EPOCH.minusYears(100));

        assertThatThrownBy(() -> register.create(secretary, draft))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.getFaults())
                                .extracting("field", "code")
                                .containsExactlyInAnyOrder(
                                        tuple("level", "required"),
                                        tuple("territory", "required"),
                                        tuple("from", "out-of-range"),
                                        tuple("name", "required"),
                                        tuple("address", "required"),
                                        tuple("place.lng", "out-of-range"),
                                        tuple("place.lat", "required"),
                                        tuple("services", "required")));
    }

    @Test
    void changesEndsAndStaysInTheRegister() {
        var center = register.create(secretary, draft(CENTER, SmallDistrict.COMMUNITY, null));

        var changed = register.change(
                secretary,
                center.id(),
                center.version(),
                new VenueDetails("新名", "路 2 号", null, null, "9:00—18:00", Set.of(ServiceClass.WELFARE)));
        assertRefused("stale", () -> register.end(secretary, center.id(), center.version(), TODAY, "撤并"));
        var ended = register.end(secretary, center.id(), changed.version(), TODAY, "撤并");

        assertThat(ended.endReason()).isEqualTo("撤并");
        assertThat(names(new VenueQuery(null, true, null, null, null, null))).isEmpty();
        assertThat(names(new VenueQuery(null, true, null, null, null, TODAY.minusDays(1))))
                .containsExactly("新名");
        assertRefused("service-point-ended", () -> register.end(secretary, center.id(), ended.version(), TODAY, "撤并"));
    }

    @Test
    void aChangeThatChangesNothingKeepsTheVersion() {
        var station = register.create(secretary, draft(STATION, SmallDistrict.COMPOUND, IN_FIRST_GRID));
        var same = draft(STATION, SmallDistrict.COMPOUND, IN_FIRST_GRID).details();

        assertThat(station.version()).isZero();
        assertThat(register.change(secretary, station.id(), 0, same)).isEqualTo(station);
    }

    @Test
    void ofTwoChangesFromTheSameVersionTheSecondIsRefused() {
        var center = register.create(secretary, draft(CENTER, SmallDistrict.COMMUNITY, null));
        var seen = points.find(center.id(), secretary.reach()).orElseThrow();

        var first = points.update(seen, seen.end(seen.standing().ending(TODAY, "撤并", TODAY)));

        assertThat(first.version()).isEqualTo(1);
        assertThatThrownBy(() -> points.update(seen, seen.end(seen.standing().ending(TODAY, "迁出", TODAY))))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void writesEveryActIntoTheAudit() {
        var center = register.create(secretary, draft(CENTER, SmallDistrict.COMMUNITY, null));
        register.end(secretary, center.id(), center.version(), TODAY, "撤并");

        assertThat(jdbc.sql(
                                "select act || coalesce(' ' || reason, '') from audit_entry where subject_kind = 'service-point'"
                                        + " and subject = ? order by id")
                        .param(String.valueOf(center.id()))
                        .query(String.class)
                        .list())
                .containsExactly("service-point.create", "service-point.end 撤并");
    }

    @Test
    void whatLiesOutsideTheOwnMapDoesNotExist() {
        var far = register.create(district, draft(CENTER, SmallDistrict.FAR_COMMUNITY, null));

        assertRefused("service-point-not-found", () -> directory.find(secretary, far.id()));
        assertRefused("service-point-not-found", () -> register.end(secretary, far.id(), far.version(), TODAY, "撤并"));
        assertRefused(
                "territory-not-found",
                () -> register.create(secretary, draft(CENTER, SmallDistrict.FAR_COMMUNITY, null)));
        assertThat(names(new VenueQuery(null, true, null, null, null, null))).isEmpty();
    }

    @Test
    void whoMayNotEditIsRefused() {
        var clerk = post(Role.COMMUNITY_CLERK, SmallDistrict.COMMUNITY);

        assertRefused("not-permitted", () -> register.create(clerk, draft(CENTER, SmallDistrict.COMMUNITY, null)));
    }

    @Test
    void listsPageByPageByLevelAndByService() {
        founding.add(List.of(
                founded(STATION, SmallDistrict.COMPOUND),
                founded(CENTER, SmallDistrict.COMMUNITY),
                founded(CENTER, SmallDistrict.NEIGHBOUR),
                founded(COMPLEX, SmallDistrict.STREET)));

        var first = directory.list(district, new VenueQuery(null, true, null, null, null, null), Paging.first(3));
        var second = directory.list(
                district, new VenueQuery(null, true, null, null, null, null), new Paging(3, first.next()));

        var levels = new ArrayList<VenueLevel>();
        first.items().forEach(it -> levels.add(it.level()));
        second.items().forEach(it -> levels.add(it.level()));
        assertThat(levels).containsExactly(COMPLEX, CENTER, CENTER, STATION);
        assertThat(second.next()).isNull();
        assertThat(names(new VenueQuery(null, true, CENTER, ServiceClass.WELFARE, null, null)))
                .containsExactly("点" + SmallDistrict.COMMUNITY);
        assertThat(names(new VenueQuery(null, true, null, ServiceClass.LIVING, null, null)))
                .isEmpty();
        assertThat(directory
                        .counts(district, new TerritoryCode(SmallDistrict.DISTRICT))
                        .children())
                .isEqualTo(Map.of(SmallDistrict.STREET, Map.of(COMPLEX, 1L, CENTER, 2L, STATION, 1L)));
    }

    private List<String> names(VenueQuery query) {
        return directory.list(secretary, query, Paging.first(100)).items().stream()
                .map(ServicePointView::name)
                .toList();
    }

    private static VenueDraft draft(VenueLevel level, String territory, LngLat point) {
        return new VenueDraft(
                level,
                territory,
                "点" + territory,
                "路 1 号",
                point == null ? null : new VenuePosition(point.lng(), point.lat(), null),
                "028-00000001",
                "9:00—17:00",
                Set.of(ServiceClass.LIVING, ServiceClass.PUBLIC),
                LocalDate.of(2026, 1, 1));
    }

    private static NewServicePoint founded(VenueLevel level, String territory) {
        return new NewServicePoint(
                level,
                territory,
                "点" + territory,
                "路 1 号",
                IN_FIRST_GRID,
                null,
                null,
                Set.of(ServiceClass.PUBLIC, ServiceClass.WELFARE),
                true,
                LocalDate.of(2021, 7, 1));
    }

    private ActingPost post(Role role, String territory) {
        return SmallDistrict.post(role, territories.require(new TerritoryCode(territory)));
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.getCode()).isEqualTo(code));
    }

    private static void assertFault(String field, String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.getFaults())
                                .extracting("field", "code")
                                .containsExactly(tuple(field, code)));
    }
}
