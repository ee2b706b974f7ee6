package org.civicgrid.governance.account;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.PlainText;
import org.civicgrid.governance.problem.InvalidInput;
import org.springframework.stereotype.Component;

/** What a password must be like; the settings hold the figures. */
@Component
@RequiredArgsConstructor
class PasswordPolicy {

    /** What the hash looks at; a longer password would be cut silently. */
    private static final int LONGEST_IN_BYTES = 72;

    private final SignInSettings settings;

    /** @throws InvalidInput naming everything wrong with the password, never the password itself */
    void check(String field, String password, String username) {
        new InvalidInput.Collector()
                .when(
                        PlainText.length(password) < settings.passwordMinLength(),
                        field,
                        "password-too-short",
                        null,
                        settings.passwordMinLength())
                .when(
                        password.getBytes(StandardCharsets.UTF_8).length > LONGEST_IN_BYTES,
                        field,
                        "password-too-long",
                        null,
                        LONGEST_IN_BYTES)
                .when(
                        kinds(password) < settings.passwordMinKinds(),
                        field,
                        "password-too-plain",
                        null,
                        settings.passwordMinKinds())
                .when(password.toLowerCase(Locale.ROOT).contains(username), field, "password-holds-username", null)
                .when(PlainText.hasForbiddenCharacters(password), field, "forbidden-characters", null)
                .refuseIfAny();
    }

    private static long kinds(String password) {
        return Stream.<IntPredicate>of(
                        Character::isLowerCase,
                        Character::isUpperCase,
                        Character::isDigit,
                        c -> !Character.isLowerCase(c) && !Character.isUpperCase(c) && !Character.isDigit(c))
                .filter(kind -> password.codePoints().anyMatch(kind))
                .count();
    }
}
