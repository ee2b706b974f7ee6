package org.civicgrid.portal.demo;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.civicgrid.governance.account.AccountFounding;
import org.civicgrid.governance.casework.CatalogueFounding;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.territory.TerritoryIntake;
import org.civicgrid.governance.worktime.WorkingCalendars;
import org.civicgrid.portal.security.DemoAccounts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the demo district at the first start, the map, the force and the cases, each all or nothing, and prints the accounts at every start. */
@Slf4j
@Component
@Profile("demo")
@Order(100)
@RequiredArgsConstructor
class DemoLoader implements ApplicationRunner, DemoAccounts {

    private final DemoProperties properties;
    private final TerritoryIntake intake;
    private final DemoTerritories territories;
    private final DemoForce force;
    private final DemoRegisterLoading registers;
    private final DemoContact contact;
    private final DemoCases cases;
    private final DemoMeetings meetings;
    private final DemoDuties duties;
    private final ForceRegister register;
    private final AccountFounding accounts;
    private final CatalogueFounding catalogue;
    private final WorkingCalendars calendars;
    private final TransactionTemplate transaction;

    @Override
    public void run(ApplicationArguments arguments) {
        var start = System.nanoTime();
        var empty = intake.isEmpty();
        if (empty) {
            transaction.executeWithoutResult(status -> loadMap());
        }
        if (register.isEmpty()) {
            transaction.executeWithoutResult(status -> loadForce());
        }
        if (empty) {
            step(7, "近几周的事项与一年的联席会议（示例）Cases of the past weeks, a year of joint meetings (made up)");
            transaction.executeWithoutResult(status -> {
                cases.load(properties.seed(), properties.cases());
                meetings.load(properties.seed());
            });
            step(8, "准入清单与职责分工（草案、示例）Admission list and duty matrix (draft, made up)");
            transaction.executeWithoutResult(status -> duties.load(properties.seed()));
        }
        if (empty) {
            log.info(
                    "演示区载入完成 Demo district loaded in {} s",
                    Duration.ofNanos(System.nanoTime() - start).toSeconds());
        }
        log.info("演示账号（口令均为 {}）Demo accounts, all with this password:\n{}", properties.password(), table());
    }

    private void loadMap() {
        step(1, "工作日历与事项目录 Calendar and catalogue");
        calendars.loadShippedDays();
        catalogue.loadShipped();
        step(2, "绘制成华区网格（示例边界）Drawing the grids (made-up borders)");
        var map = DemoGeography.generate(properties.seed());
        step(3, "载入区、街道、社区、网格、小区、微网格 Loading territories");
        territories.load(map);
    }

    private void loadForce() {
        step(4, "单位、岗位与人员 Units, posts and people");
        force.load();
        step(5, "党组织、驻区单位与服务阵地 Party organisations, resident units and service points");
        registers.load(properties.seed());
        contact.load();
        step(6, "账号 Accounts");
        openAccounts();
    }

    private void openAccounts() {
        var hash = accounts.hash(properties.password());
        for (var seat : DemoForce.seats()) {
            accounts.found(register.holderOf(seat.post()), seat.username(), hash, false);
        }
    }

    private static void step(int number, String what) {
        log.info("首次启动 {}/8：{}", number, what);
    }

    @Override
    public List<DemoAccount> list() {
        return DemoForce.seats().stream()
                .map(seat -> new DemoAccount(seat.username(), seat.what(), properties.password()))
                .toList();
    }

    private static String table() {
        return DemoForce.seats().stream()
                .map(seat -> "  %-18s %s".formatted(seat.username(), seat.what()))
                .collect(Collectors.joining("\n"));
    }
}
