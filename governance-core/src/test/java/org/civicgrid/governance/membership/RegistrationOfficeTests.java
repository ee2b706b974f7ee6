package org.civicgrid.governance.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.membership.MembershipFounding.NewRegistration;
import org.civicgrid.governance.membership.RegistrationFigures.Counts;
import org.civicgrid.governance.party.ResidentUnitDraft;
import org.civicgrid.governance.party.ResidentUnitRegister;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.territory.FixedClock;
import org.civicgrid.governance.territory.SmallDistrict;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Import({FixedClock.class, SmallDistrict.class})
@Transactional
class RegistrationOfficeTests {

    private static final LocalDate TODAY = FixedClock.TODAY;
    private static final String PHONE = "10012345678";

    @Autowired
    SmallDistrict map;

    @Autowired
    TerritoryRegistry territories;

    @Autowired
    ResidentUnitRegister units;

    @Autowired
    RegistrationOffice office;

    @Autowired
    RegistrationDirectory directory;

    @Autowired
    RegistrationReading reading;

    @Autowired
    MemberServiceCatalogue services;

    @Autowired
    MembershipFounding founding;

    @Autowired
    JdbcClient jdbc;

    ActingPost secretary;
    ActingPost neighbour;
    ActingPost leader;

    @BeforeEach
    void loadDistrict() {
        map.load();
        secretary = post(Role.COMMUNITY_SECRETARY, SmallDistrict.COMMUNITY);
        neighbour = post(Role.COMMUNITY_SECRETARY, SmallDistrict.NEIGHBOUR);
        leader = post(Role.STREET_LEADER, SmallDistrict.STREET);
    }

    @Test
    void showsNameAndNumberMasked() {
        var made = register(secretary, PHONE, SmallDistrict.GRID);

        assertThat(made.name()).isEqualTo("演**三");
        assertThat(made.phone()).isEqualTo("100****5678");
        assertThat(directory.list(secretary, all(), Paging.first(20)).items()).containsExactly(made);
        assertThat(directory.history(secretary, made.id()).toString())
                .contains("演**三")
                .doesNotContain("演示张三")
                .doesNotContain(PHONE);
    }

    @Test
    void keepsNothingReadableInTheDatabase() {
        var made = register(secretary, PHONE, SmallDistrict.GRID);

        var stored = jdbc.sql(
                        "select row_to_json(it)::text || encode(name_cipher, 'escape') || encode(phone_cipher, 'escape')"
                                + " from member_registration it where id = ?")
                .param(made.id())
                .query(String.class)
                .single();

        assertThat(stored).doesNotContain("演示张三").doesNotContain(PHONE);
    }

    @Test
    void tellsTheWholeForAReasonThatIsKept() {
        var made = register(secretary, PHONE, SmallDistrict.GRID);

        assertThatThrownBy(() -> reading.reveal(secretary, made.id(), " ")).isInstanceOf(InvalidInput.class);
        assertThat(reading.reveal(secretary, made.id(), "核对报到名册")).isEqualTo(new RevealedPerson("演示张三", PHONE));

        assertThat(directory.history(secretary, made.id())).last().satisfies(line -> {
            assertThat(line.act()).isEqualTo("person.unmask");
            assertThat(line.reason()).isEqualTo("核对报到名册");
        });
    }

    @Test
    void isShownToThoseWhoKeepThePartyRegistersAlone() {
        var made = register(secretary, PHONE, SmallDistrict.GRID);

        for (var role : List.of(Role.COMMUNITY_CLERK, Role.GRID_WORKER)) {
            var other =
                    post(role, role.level() == secretary.role().level() ? SmallDistrict.COMMUNITY : SmallDistrict.GRID);
            assertThatThrownBy(() -> directory.find(other, made.id())).isInstanceOf(Refusal.Forbidden.class);
            assertThatThrownBy(() -> directory.list(other, all(), Paging.first(20)))
                    .isInstanceOf(Refusal.Forbidden.class);
        }
        assertThatThrownBy(() -> reading.reveal(leader, made.id(), "领导要看")).isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> directory.find(neighbour, made.id())).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void nobodyIsRegisteredTwiceAtATime() {
        register(secretary, PHONE, SmallDistrict.GRID);

        assertThatThrownBy(() -> register(secretary, "100-1234-5678", SmallDistrict.SECOND_GRID))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class, it -> assertThat(it.getCode()).isEqualTo("registered-here"));
        assertThatThrownBy(() -> register(neighbour, PHONE, SmallDistrict.NEIGHBOUR))
                .isInstanceOfSatisfying(Refusal.Conflict.class, it -> {
                    assertThat(it.getCode()).isEqualTo("registered-elsewhere");
                    assertThat(it.getArgs()).isEmpty();
                });
    }

    @Test
    void mayComeBackOnceItHasEnded() {
        var made = register(secretary, PHONE, SmallDistrict.GRID, TODAY.minusDays(10));
        office.end(secretary, made.id(), made.version(), TODAY, "搬离");

        assertThat(register(neighbour, PHONE, SmallDistrict.NEIGHBOUR).validFrom())
                .isEqualTo(TODAY);
    }

    @Test
    void movesInOneActThatEndsHereAndBeginsThere() {
        var made = register(secretary, PHONE, SmallDistrict.GRID, TODAY.minusDays(10));

        var there = office.move(leader, made.id(), made.version(), new RegistrationMove(SmallDistrict.NEIGHBOUR, null));

        assertThat(directory.find(leader, made.id()).validTo()).isEqualTo(TODAY);
        assertThat(there.movedFrom()).isEqualTo(made.id());
        assertThat(there.territory()).isEqualTo(SmallDistrict.NEIGHBOUR);
        assertThat(there.validFrom()).isEqualTo(TODAY);
        assertThat(reading.reveal(neighbour, there.id(), "核对").phone()).isEqualTo(PHONE);
    }

    @Test
    void movesNowhereThatTheMoverDoesNotSee() {
        var made = register(secretary, PHONE, SmallDistrict.GRID, TODAY.minusDays(10));

        assertThatThrownBy(() -> office.move(
                        secretary, made.id(), made.version(), new RegistrationMove(SmallDistrict.NEIGHBOUR, null)))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() ->
                        office.move(leader, made.id(), made.version(), new RegistrationMove(SmallDistrict.GRID, null)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void changesWithoutAskingForWhatNobodySees() {
        var made = register(secretary, PHONE, SmallDistrict.GRID);
        var school = units.create(
                        secretary,
                        new ResidentUnitDraft("虚构小学", "91000000000000001N", null, SmallDistrict.GRID, null, null))
                .id();

        var changed = office.change(
                secretary, made.id(), 0, new RegistrationChange(null, null, null, school, null, List.of()));

        assertThat(changed.home()).isEqualTo(HomeKind.RESIDENT_UNIT);
        assertThat(changed.homeName()).isEqualTo("虚构小学");
        assertThat(reading.reveal(secretary, made.id(), "核对").name()).isEqualTo("演示张三");
    }

    @Test
    void namesEveryFaultyField() {
        var faulty = new RegistrationDraft("演示张三", "12", false, null, 1, null, "某局", List.of(999_999), null);

        assertThatThrownBy(() -> office.create(secretary, faulty))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.getFaults())
                                .extracting("field")
                                .contains("phone", "consent", "territory", "home", "services"));
    }

    @Test
    void countsPerChildWhatIsCountedForTheWhole() {
        register(secretary, "10000000001", SmallDistrict.GRID);
        register(secretary, "10000000002", SmallDistrict.COMMUNITY);
        register(neighbour, "10000000003", SmallDistrict.NEIGHBOUR_GRID);
        var gone = register(secretary, "10000000004", SmallDistrict.GRID, TODAY.minusDays(3));
        office.end(secretary, gone.id(), 0, TODAY, "搬离");

        var street = directory.figures(leader, SmallDistrict.STREET, null);
        var community = directory.figures(leader, SmallDistrict.COMMUNITY, null);

        assertThat(street.whole()).isEqualTo(new Counts(3, 0, 0, 3, 4, 1));
        assertThat(street.below().stream()
                        .mapToLong(it -> it.counts().present())
                        .sum())
                .isEqualTo(3);
        assertThat(community.below()).extracting(it -> it.counts().present()).containsExactly(1L, 1L, 0L);
        assertThat(community.below().get(0).own()).isTrue();
    }

    @Test
    void theCatalogueOfServicesIsEditedByTheDistrict() {
        var officer = post(Role.DISTRICT_DUTY_OFFICER, SmallDistrict.DISTRICT);
        var added = services.add(officer, new MemberServiceChange("家电维修", 5));

        var renamed = services.change(officer, added.id(), 0, new MemberServiceChange("小家电维修", 5));
        services.retire(officer, added.id(), renamed.version());

        assertThat(services.list(secretary)).first().satisfies(it -> {
            assertThat(it.name()).isEqualTo("小家电维修");
            assertThat(it.retiredOn()).isEqualTo(TODAY);
        });
        assertThatThrownBy(() -> services.add(secretary, new MemberServiceChange("别的", 1)))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> services.change(officer, added.id(), 2, new MemberServiceChange("又改", 1)))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void foundsManyInOneStatement() {
        var some = new NewRegistration(
                "演示王五", "10000000009", SmallDistrict.GRID, null, "虚构某局", List.of("便民维修"), true, TODAY.minusDays(9));

        founding.add(List.of(some));

        assertThat(directory.list(secretary, all(), Paging.first(20)).items())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.name()).isEqualTo("演**五");
                    assertThat(it.services()).hasSize(1);
                    assertThat(reading.reveal(secretary, it.id(), "核对").phone()).isEqualTo("10000000009");
                });
        assertThatThrownBy(() -> founding.add(List.of(
                        new NewRegistration("演示王五", "10000000008", "990308999", null, "虚构某局", List.of(), true, TODAY))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private RegistrationView register(ActingPost by, String phone, String place) {
        return register(by, phone, place, null);
    }

    private RegistrationView register(ActingPost by, String phone, String place, LocalDate from) {
        return office.create(
                by, new RegistrationDraft("演示张三", phone, true, place, null, null, "市属某局", List.of(), from));
    }

    private static RegistrationQuery all() {
        return new RegistrationQuery(null, true, null, null, null, null, null);
    }

    private ActingPost post(Role role, String territory) {
        return SmallDistrict.post(role, territories.require(new TerritoryCode(territory)));
    }
}
