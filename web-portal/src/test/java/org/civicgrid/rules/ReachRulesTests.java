package org.civicgrid.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Reach;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;

/**
 * The first wall: whoever reads or writes what is somebody's says on whose behalf. A public method of a public service in
 * a capability that keeps scoped data takes an {@link ActingPost} or a {@link Reach}, so that no controller can forget it.
 */
class ReachRulesTests {

    private static final Set<String> SCOPED = Set.of(
            "attachment",
            "audit",
            "casework",
            "cooperation",
            "duty",
            "meeting",
            "membership",
            "party",
            "statistics",
            "venue");

    /** Services and methods that need no acting post, and why; a new entry is a decision. */
    private static final Map<String, String> EXCEPT = Map.ofEntries(
            Map.entry("CaseTypeCatalogue", "the catalogue is public to the whole force"),
            Map.entry("CaseReasons", "so are the reasons"),
            Map.entry("Routing", "proposes a unit for a place that the caller names; reads rules only"),
            Map.entry("CatalogueFounding", "founds an empty platform, before any post exists"),
            Map.entry("PartyFounding", "founds an empty platform, before any post exists"),
            Map.entry("CooperationFounding", "founds an empty platform, before any post exists"),
            Map.entry("MembershipFounding", "founds an empty platform, before any post exists"),
            Map.entry("MeetingFounding", "founds an empty platform, before any post exists"),
            Map.entry("VenueFounding", "founds an empty platform, before any post exists"),
            Map.entry("DutyFounding", "founds an empty platform, before any post exists"),
            Map.entry("AdmissionDesk.earliest", "a date, no data"),
            Map.entry("AuditSealer", "works by the clock and shows no entry"),
            Map.entry("AuditChain", "tells whether the chain holds and shows no entry; also asked from the console"),
            Map.entry("CaseStatistics.today", "a date, no data"));

    @Test
    void whoeverAsksForScopedDataSaysThroughWhichPost() {
        methods()
                .that(describe("are open to other capabilities", ReachRulesTests::isOpen))
                .should(takeAPostOrAReach())
                .check(OurCode.CLASSES);
    }

    @Test
    void noExceptionOutlivesItsReason() {
        var there = OurCode.CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(ReachRulesTests::isOffered)
                .flatMap(it -> Stream.of(it.getOwner().getSimpleName(), name(it)))
                .toList();

        assertThat(there).containsAll(EXCEPT.keySet());
    }

    private static boolean isOpen(JavaMethod method) {
        return isOffered(method)
                && !EXCEPT.containsKey(method.getOwner().getSimpleName())
                && !EXCEPT.containsKey(name(method));
    }

    private static boolean isOffered(JavaMethod method) {
        var owner = method.getOwner();
        return SCOPED.stream().anyMatch(it -> owner.getPackageName().equals("org.civicgrid.governance." + it))
                && owner.isAnnotatedWith(Service.class)
                && owner.getModifiers().contains(JavaModifier.PUBLIC)
                && method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static ArchCondition<JavaMethod> takeAPostOrAReach() {
        return new ArchCondition<>("take an acting post or a reach") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var takes = method.getRawParameterTypes().stream()
                        .anyMatch(it -> it.isEquivalentTo(ActingPost.class) || it.isEquivalentTo(Reach.class));
                events.add(new SimpleConditionEvent(
                        method, takes, method.getDescription() + " takes neither an acting post nor a reach"));
            }
        };
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
