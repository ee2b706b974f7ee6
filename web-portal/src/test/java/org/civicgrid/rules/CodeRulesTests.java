package org.civicgrid.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.stream.Stream;
import org.civicgrid.governance.casework.GovernanceCase;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of our code that no compiler knows. */
class CodeRulesTests {

    @Test
    void stateChangesThroughItsOwnVerbsAlone() {
        noMethods()
                .that()
                .areNotPrivate()
                .and()
                .areDeclaredInClassesThat(describe("owe nobody a setter", CodeRulesTests::isOursAlone))
                .and(describe("take one value", it -> it.getRawParameterTypes().size() == 1))
                .should()
                .haveNameMatching("set[A-Z].*")
                .check(OurCode.CLASSES);
    }

    @Test
    void aCaseChangesThroughTheOneDoorThatKnowsWhatACommunityHasAdmitted() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.civicgrid.governance.casework.CommunityDoor")
                .should()
                .accessTargetWhere(describe(
                        "it applies an act to a case",
                        it -> it.getTargetOwner().isEquivalentTo(GovernanceCase.class)
                                && it.getTarget().getName().equals("apply")))
                .check(OurCode.CLASSES);
    }

    @Test
    void nobodyAsksTheWallClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.civicgrid.governance.worktime.TimeConfiguration")
                .and()
                .doNotHaveFullyQualifiedName("org.civicgrid.portal.demo.DemoConfiguration")
                .should()
                .accessTargetWhere(describe("it tells the time of this machine", CodeRulesTests::tellsTheTime))
                .because("everybody is given the one clock, which a test can set and the demo can put back")
                .check(OurCode.CLASSES);
    }

    @ParameterizedTest
    @CsvSource({
        "grid, hub",
        "hub, grid",
        "grid, portal",
        "hub, portal",
        "governance, grid",
        "governance, hub",
        "governance, portal"
    })
    void importsRunDownwardAndTheTwoLinesNeverMeet(String from, String to) {
        noClasses()
                .that()
                .resideInAPackage("org.civicgrid." + from + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.civicgrid." + to + "..")
                .check(OurCode.CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        var unmarked = OurCode.CLASSES.getPackage("org.civicgrid").getSubpackagesInTree().stream()
                .filter(it -> !it.getClasses().isEmpty())
                .filter(it -> !it.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName);

        assertThat(unmarked).isEmpty();
    }

    /** Whether it neither extends nor implements what others wrote. */
    private static boolean isOursAlone(JavaClass type) {
        return Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream())
                .allMatch(it -> it.getPackageName().startsWith("org.civicgrid.")
                        || it.getPackageName().equals("java.lang"));
    }

    private static boolean tellsTheTime(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
            return false;
        }
        var owner = target.getOwner();
        var ofGivenClock = target.getRawParameterTypes().stream().anyMatch(it -> it.isEquivalentTo(Clock.class));
        return owner.getPackageName().startsWith("java.time")
                        && target.getName().equals("now")
                        && !ofGivenClock
                || owner.isEquivalentTo(Clock.class)
                        && target.getName().matches("system.*|tick(Millis|Seconds|Minutes)")
                || owner.isEquivalentTo(System.class) && target.getName().equals("currentTimeMillis")
                || owner.isEquivalentTo(Calendar.class) && target.getName().equals("getInstance")
                || owner.isEquivalentTo(Date.class)
                        && target.getName().equals("<init>")
                        && target.getRawParameterTypes().isEmpty();
    }
}
