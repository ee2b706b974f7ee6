package org.civicgrid.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicgrid.governance.access.Permission;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who may call what: each endpoint says so itself. */
class EndpointRulesTests {

    /** Everything that is answered without signing in, and why; a new entry is a decision. */
    private static final List<String> OPEN_TO_EVERYBODY = List.of(
            "ErrorPageController.error", // says that something failed
            "GuideController.guide", // what lamps and keys mean
            "IconSpriteController.sprite", // drawings, also for the sign-in page
            "SignInPage.page", // how one signs in
            "TokenEndpoint.token"); // asks for the client's own credentials

    private static final Pattern AUTHORITY = Pattern.compile("'([^']+)'");

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should()
                .beAnnotatedWith(PreAuthorize.class)
                .orShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(PreAuthorize.class)
                .check(OurCode.CLASSES);
    }

    @Test
    void noMoreIsOpenToEverybodyThanTheListSays() {
        var open = endpoints()
                .filter(it ->
                        rule(it).filter(rule -> rule.contains("permitAll")).isPresent())
                .map(EndpointRulesTests::name)
                .distinct();

        assertThat(open).containsExactlyInAnyOrderElementsOf(OPEN_TO_EVERYBODY);
    }

    @Test
    void asksForNoAuthorityThatNobodyCanHold() {
        var known =
                Arrays.stream(Permission.values()).map(Permission::authority).collect(Collectors.toSet());

        var asked = endpoints().flatMap(it -> rule(it).stream()).flatMap(EndpointRulesTests::authorities);

        assertThat(asked).isSubsetOf(known);
    }

    private static Stream<JavaMethod> endpoints() {
        return OurCode.CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class));
    }

    /** The method's own rule goes before that of its class, as in Spring Security. */
    private static Optional<String> rule(JavaMethod method) {
        return method.tryGetAnnotationOfType(PreAuthorize.class)
                .or(() -> method.getOwner().tryGetAnnotationOfType(PreAuthorize.class))
                .map(PreAuthorize::value);
    }

    private static Stream<String> authorities(String rule) {
        return rule.contains("Authority") ? AUTHORITY.matcher(rule).results().map(it -> it.group(1)) : Stream.empty();
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
