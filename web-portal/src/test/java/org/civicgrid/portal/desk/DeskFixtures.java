package org.civicgrid.portal.desk;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.ActionInput;
import org.civicgrid.governance.casework.CaseDesk;
import org.civicgrid.governance.casework.CaseNumber;
import org.civicgrid.governance.casework.CaseReader;
import org.civicgrid.governance.casework.CatalogueFounding;
import org.civicgrid.governance.casework.Channel;
import org.civicgrid.governance.casework.Report;
import org.civicgrid.governance.casework.Stage;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.OrganizationUnit;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.portal.security.ForceFixtures;
import org.civicgrid.portal.security.ForceFixtures.Someone;
import org.springframework.boot.test.context.TestComponent;

/** Cases in the small made-up district, and whoever handles them. */
@TestComponent
@RequiredArgsConstructor
public class DeskFixtures {

    private final ForceFixtures force;
    private final ForceRegister register;
    private final CatalogueFounding catalogue;
    private final CaseDesk desk;
    private final CaseReader reader;

    /** A fresh case of this type in the first grid. */
    public CaseNumber reported(String typeCode) {
        catalogue.loadShipped();
        centre(ForceFixtures.STREET);
        centre(ForceFixtures.DISTRICT);
        var place = new Report.Place(104.005, 30.005, null, "成华路1号", null);
        var report = new Report(typeCode, null, "占道堆物", null, Channel.PATROL, place, null, List.of(), null);
        return desk.report(worker().acting(), report, null).number();
    }

    /** Whoever reports cases here. */
    public Someone worker() {
        return force.somebody(Role.GRID_WORKER);
    }

    /** The duty officer at whose desk a case lies. */
    public Someone officer(CaseNumber number) {
        return at(number, Role.STREET_DUTY_OFFICER);
    }

    /** A duty officer of the district; nobody else edits the catalogue. */
    public Someone district() {
        catalogue.loadShipped();
        return force.somebody(Role.DISTRICT_DUTY_OFFICER);
    }

    /** A department with somebody who handles its cases. */
    public Someone department() {
        return force.at(force.unit(ForceFixtures.DISTRICT, UnitKind.DEPARTMENT), Role.DEPARTMENT_HANDLER);
    }

    /** Files a case. */
    public CaseNumber filed(CaseNumber number, Someone officer) {
        desk.act(officer.acting(), number, Action.FILE, ActionInput.saying(null), null);
        return number;
    }

    /** Leaves a note on a case. */
    public void noted(CaseNumber number, String text) {
        desk.act(officer(number).acting(), number, Action.NOTE, ActionInput.saying(text), null);
    }

    /** The stage at which a case stands. */
    public Stage stage(CaseNumber number) {
        return reader.file(register.platform(), number).state().getStage();
    }

    /** Files a case and sends it to somebody's unit. */
    public void dispatched(CaseNumber number, Someone officer, Someone to) {
        filed(number, officer);
        var unit = register.unit(to.acting().unitId()).code();
        desk.act(
                officer.acting(),
                number,
                Action.DISPATCH,
                ActionInput.saying(null).withUnit(unit),
                null);
    }

    private Someone at(CaseNumber number, Role role) {
        var file = reader.file(register.platform(), number);
        return force.at(register.unit(file.state().getDeskUnitId()), role);
    }

    private OrganizationUnit centre(String territory) {
        return force.unit(territory, UnitKind.OPERATION_CENTRE);
    }
}
