package org.civicgrid.rest;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.attachment.Attachments;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.ActionInput;
import org.civicgrid.governance.casework.CaseDesk;
import org.civicgrid.governance.casework.CaseNumber;
import org.civicgrid.governance.casework.CatalogueFounding;
import org.civicgrid.governance.casework.Channel;
import org.civicgrid.governance.casework.Report;
import org.civicgrid.governance.job.Jobs;
import org.civicgrid.governance.kernel.CreditCode;
import org.civicgrid.governance.kernel.Validity;
import org.civicgrid.governance.organization.ForceFounding;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.OrganizationUnit;
import org.civicgrid.governance.organization.Person;
import org.civicgrid.governance.organization.UnitDraft;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.governance.party.PartyDraft;
import org.civicgrid.governance.party.PartyKind;
import org.civicgrid.governance.party.PartyRegister;
import org.civicgrid.governance.party.ResidentUnitDraft;
import org.civicgrid.governance.party.ResidentUnitRegister;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryIntake;
import org.civicgrid.governance.territory.TerritoryIntake.NewMicroGrid;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.governance.venue.ServiceClass;
import org.civicgrid.governance.venue.VenueDraft;
import org.civicgrid.governance.venue.VenueLevel;
import org.civicgrid.governance.venue.VenueRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/**
 * Two made-up districts for questions of access. The first has two streets, the first of them two communities; in each
 * grid lies one thing of every kind. Somebody of every role stands where {@link #HOME} lies. Loaded once for all tests.
 */
@TestComponent
@RequiredArgsConstructor
public class AccessWorld {

    static final String DEPARTMENT = "R-DEP";
    static final String TYPE = "URB-0101";
    /** A street of the first district that is no more. */
    static final String ENDED = "990508009";

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final String A = "990508";
    private static final String B = "990509";

    static final Spot HOME = Spot.of("甲", A + "001001001", 0);
    /** In another community of the same street. */
    static final Spot NEIGHBOUR = Spot.of("乙", A + "001002001", 1);
    /** In another street of the same district. */
    static final Spot FAR = Spot.of("丙", A + "002001001", 2);
    /** In another district. */
    static final Spot FOREIGN = Spot.of("丁", B + "001001001", 3);

    static final List<Spot> SPOTS = List.of(HOME, NEIGHBOUR, FAR, FOREIGN);

    private final TerritoryIntake intake;
    private final TerritoryRegistry territories;
    private final ForceFounding founding;
    private final ForceRegister register;
    private final CatalogueFounding catalogue;
    private final CaseDesk desk;
    private final Attachments attachments;
    private final PartyRegister parties;
    private final ResidentUnitRegister residents;
    private final VenueRegister venues;
    private final Jobs jobs;
    private final Accounts accounts;

    private final Map<Role, Member> members = new EnumMap<>(Role.class);
    private final Map<String, ActingPost> officers = new HashMap<>();
    private int count;

    /** Somebody of the role who may sign in; there is one of every role but the platform's own. */
    synchronized Member member(Role role) {
        load();
        return members.computeIfAbsent(role, this::enrol);
    }

    /** One person with a token for each of two posts. */
    synchronized List<Member> inTwoPosts(Role role, Spot first, Spot second) {
        load();
        var person = founding.person("两处任职", true);
        var acting = Stream.of(first, second)
                .map(spot -> spot.grid().substring(0, role.level().getDigits()))
                .map(place -> appoint(person, role, unit(kind(role), "单位" + place, place), place, null, "书记"))
                .toList();
        return accounts.enrol("two-" + count, acting, person);
    }

    static List<Role> roles() {
        return Stream.of(Role.values()).filter(role -> role != Role.SYSTEM).toList();
    }

    /** The duty officer of a spot's street, who does not sign in. */
    synchronized ActingPost officer(Spot spot) {
        load();
        return officers.get(spot.street());
    }

    Territory territory(int id) {
        return territories.require(id);
    }

    Territory territory(String code) {
        return territories.require(new TerritoryCode(code));
    }

    /** A new case at a spot, reported by the post of that spot; its title is the spot's unless given. */
    CaseNumber report(Spot spot, String title) {
        load();
        return desk.report(officers.get(spot.grid()), reportAt(spot, title, List.of()), null)
                .number();
    }

    /** The number of a new open case at home, reported or filed. */
    String open(boolean filed) {
        var number = report(HOME, "新案");
        if (filed) {
            desk.act(officer(HOME), number, Action.FILE, ActionInput.saying("属实"), null);
        }
        return number.text();
    }

    synchronized void load() {
        if (!officers.isEmpty()) {
            return;
        }
        catalogue.loadShipped();
        map();
        for (var district : List.of(A, B)) {
            var unit = unit(UnitKind.DISTRICT, "区委" + district, district);
            officers.put(district, acting(Role.DISTRICT_LEADER, unit, district, null, "区领导"));
        }
        founding.unit(new UnitDraft(DEPARTMENT, "测试执法局", "执法局", UnitKind.DEPARTMENT, null, A, null, LONG_AGO));
        for (var street : List.of(HOME.street(), FAR.street(), FOREIGN.street())) {
            var centre = unit(UnitKind.OPERATION_CENTRE, "分中心" + street, street);
            unit(UnitKind.STREET_OFFICE, "街道办" + street, street);
            officers.put(street, acting(Role.STREET_DUTY_OFFICER, centre, street, null, "值班员"));
            committee(street);
        }
        SPOTS.forEach(this::furnish);
        dispatchHome();
    }

    private void map() {
        area(A, 0, 3, "地区甲");
        area(B, 3, 1, "地区丁");
        area(HOME.street(), 0, 2, "街甲");
        area(FAR.street(), 2, 1, "街丙");
        area(FOREIGN.street(), 3, 1, "街丁");
        intake.add(List.of(MapSquares.territory(ENDED, "旧街", null, new Validity(LONG_AGO, LONG_AGO.plusYears(1)))));
        for (var spot : SPOTS) {
            area(spot.community(), spot.column(), 1, "社区" + spot.mark());
            area(spot.grid(), spot.column(), 1, spot.name(Spot.Kind.TERRITORY));
            area(spot.grid() + "01", -1, 0, spot.name(Spot.Kind.TERRITORY) + "苑");
        }
        intake.addMicroGrids(List.of(
                new NewMicroGrid(HOME.grid() + "01", "微网格甲", MapSquares.of(0, 0.5), 0, 0, true, LONG_AGO, List.of())));
    }

    private void area(String code, int column, int across, String name) {
        intake.add(List.of(MapSquares.territory(code, name, column < 0 ? null : MapSquares.of(column, across))));
    }

    /** One thing of every kind. */
    private void furnish(Spot spot) {
        var leader = officers.get(spot.grid().substring(0, 6));
        var station = unit(UnitKind.COMMUNITY, spot.name(Spot.Kind.UNIT), spot.grid());
        unit(UnitKind.COMMUNITY, "居委会" + spot.community(), spot.community());
        var post = founding.post(
                "R-" + spot.grid(),
                spot.name(Spot.Kind.POST),
                Role.GRID_WORKER,
                station,
                territory(spot.grid()).id(),
                null,
                LONG_AGO);
        var person = founding.person(spot.name(Spot.Kind.PERSON), true);
        var appointment = founding.appoint(person, post, "任命" + spot.mark(), LONG_AGO);
        var reporter = register.acting(person.id(), person.id(), post.id());
        officers.put(spot.grid(), reporter);
        committee(spot.community());
        var file = photo(reporter, spot.name(Spot.Kind.FILE) + ".png");
        spot.ids()
                .putAll(Map.of(
                        "territory", spot.grid(),
                        "community", spot.community(),
                        "compound", spot.grid() + "01",
                        "unit", station.id(),
                        "post", post.id(),
                        "person", person.id(),
                        "appointment", appointment.id(),
                        "attachment", file,
                        "lng", spot.lng(),
                        "lat", spot.lat()));
        spot.ids().put("account", accounts.open(person, "spot-" + spot.grid()));
        spot.ids()
                .putAll(Map.of(
                        "credit",
                        credit(spot),
                        "unitCode",
                        station.getCode(),
                        "case",
                        desk.report(reporter, reportAt(spot, spot.name(Spot.Kind.CASE), List.of(file)), null)
                                .number(),
                        "party",
                        parties.create(
                                        leader,
                                        party(PartyKind.GRID_PARTY_UNIT, spot.name(Spot.Kind.PARTY), spot.grid()))
                                .id(),
                        "resident",
                        residents.create(leader, resident(spot)).id(),
                        "venue",
                        venues.create(leader, venue(spot)).id(),
                        "job",
                        jobs.start(
                                        officers.get(spot.street()),
                                        "case-import",
                                        Map.of("file", spot.name(Spot.Kind.JOB) + ".csv", "dryRun", true),
                                        1)
                                .id()));
    }

    private void dispatchHome() {
        var number = (CaseNumber) HOME.ids().get("case");
        var officer = officers.get(HOME.street());
        desk.act(officer, number, Action.FILE, ActionInput.saying("属实"), null);
        desk.act(
                officer,
                number,
                Action.DISPATCH,
                new ActionInput(null, null, DEPARTMENT, null, null, null, null, null, null, null, null, null, false),
                null);
    }

    private Member enrol(Role role) {
        var place = place(role);
        var unit = office(role, place);
        var microGrid = role == Role.MICRO_GRID_LEADER
                ? territories.microGrids(territory(HOME.grid())).get(0).id()
                : null;
        var acting = acting(role, unit, place, microGrid, "员" + role);
        return accounts.enrol("rest-", role, acting, register.person(acting.personId()));
    }

    private OrganizationUnit office(Role role, String place) {
        return switch (role) {
            case DEPARTMENT_HANDLER, DEPARTMENT_LEADER -> register.unit(DEPARTMENT);
            case STREET_DUTY_OFFICER -> register.unit(officers.get(place).unitId());
            default -> unit(kind(role), "单位" + role, place);
        };
    }

    private static String place(Role role) {
        return HOME.grid().substring(0, role.level().getDigits());
    }

    private static UnitKind kind(Role role) {
        return switch (role) {
            case DISTRICT_DUTY_OFFICER -> UnitKind.OPERATION_CENTRE;
            case STREET_LEADER -> UnitKind.STREET_OFFICE;
            case GRID_WORKER, MICRO_GRID_LEADER, COMMUNITY_CLERK, COMMUNITY_SECRETARY -> UnitKind.COMMUNITY;
            default -> UnitKind.DISTRICT;
        };
    }

    private OrganizationUnit unit(UnitKind kind, String name, String territory) {
        var code = "R-" + count++;
        return founding.unit(new UnitDraft(code, name, name, kind, null, territory, null, LONG_AGO));
    }

    private ActingPost acting(
            Role role, OrganizationUnit unit, String place, @Nullable Integer microGrid, String name) {
        return appoint(founding.person(name, true), role, unit, place, microGrid, name);
    }

    private ActingPost appoint(
            Person person, Role role, OrganizationUnit unit, String place, @Nullable Integer microGrid, String title) {
        var post = founding.post(
                "R-P" + count++, title, role, unit, territory(place).id(), microGrid, LONG_AGO);
        founding.appoint(person, post, null, LONG_AGO);
        return register.acting(person.id(), person.id(), post.id());
    }

    private void committee(String place) {
        parties.create(officers.get(place.substring(0, 6)), party(PartyKind.REGIONAL_COMMITTEE, "区域党委" + place, place));
    }

    private static PartyDraft party(PartyKind kind, String name, String place) {
        return new PartyDraft(kind, name, place, null, null, null, null, null, LONG_AGO);
    }

    private static ResidentUnitDraft resident(Spot spot) {
        return new ResidentUnitDraft(
                spot.name(Spot.Kind.RESIDENT), credit(spot), null, spot.grid(), null, null, LONG_AGO);
    }

    private static String credit(Spot spot) {
        var body = "9151010800000000" + spot.column();
        return body + CreditCode.checkCharacter(body);
    }

    private static VenueDraft venue(Spot spot) {
        return new VenueDraft(
                VenueLevel.STATION,
                spot.grid() + "01",
                spot.name(Spot.Kind.VENUE),
                "某路1号",
                null,
                null,
                null,
                Set.of(ServiceClass.PUBLIC),
                LONG_AGO);
    }

    static Report reportAt(Spot spot, String title, List<UUID> files) {
        var place = new Report.Place(spot.lng(), spot.lat(), null, "某路1号", null);
        return new Report(TYPE, title, "堆物", null, Channel.GRID_WORKER, place, null, files, null);
    }

    UUID photo(ActingPost by, String name) {
        return attachments.store(by, name, new ByteArrayInputStream(png())).id();
    }

    static byte[] png() {
        try {
            var png = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
