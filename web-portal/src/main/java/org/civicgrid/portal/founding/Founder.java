package org.civicgrid.portal.founding;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.civicgrid.governance.account.OneTimePassword;
import org.civicgrid.governance.organization.ForceRegister;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Founds an empty platform at its first start, as the settings say, and prints the three administrators' one-time passwords:
 * this once, on the console. The demo founds itself.
 */
@Slf4j
@Component
@Profile("!demo")
@Order(100)
@RequiredArgsConstructor
class Founder implements ApplicationRunner {

    private final FoundingSettings settings;
    private final ForceRegister register;
    private final FirstMap map;
    private final FirstForce force;

    @Override
    public void run(ApplicationArguments arguments) {
        if (!register.isEmpty()) {
            return;
        }
        if (!settings.wanted()) {
            log.warn(
                    "平台还没有任何机构和账号，无人能够登录：请设置 CIVICGRID_FOUNDING_DISTRICT（区划编码）后重新启动。"
                            + " Nobody can sign in yet: set CIVICGRID_FOUNDING_DISTRICT (the district's code) and start again.");
            return;
        }
        settings.check();
        map.load(settings);
        var made = force.found(settings);
        if (!made.isEmpty()) {
            log.warn(
                    "平台已建立。三名管理员的一次性口令只显示这一次，请分别交给三个人，首次登录须更换。"
                            + " The platform is founded. These one-time passwords are shown this once; hand them to three people:\n{}",
                    table(made));
        }
    }

    private String table(List<OneTimePassword> made) {
        return IntStream.range(0, made.size())
                .mapToObj(i -> "  %-20s %s  %s"
                        .formatted(
                                made.get(i).username(),
                                made.get(i).password(),
                                settings.seats().get(i).title()))
                .collect(Collectors.joining("\n"));
    }
}
