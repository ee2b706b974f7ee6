package org.civicgrid.portal.founding;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.civicgrid.governance.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an empty platform begins with.
 *
 * @param district code of the district, six digits; without it nothing is founded
 * @param name of the district; may be left out for the one whose facts come with the product
 * @param systemAdministrator sign-in name of the one who sets up units, posts and accounts
 * @param securityAdministrator sign-in name of the one who appoints to posts
 * @param auditAdministrator sign-in name of the one who reads the audit
 */
@ConfigurationProperties("civicgrid.founding")
record FoundingSettings(
        @Nullable String district,
        @Nullable String name,
        @DefaultValue("sysadmin") String systemAdministrator,
        @DefaultValue("secadmin") String securityAdministrator,
        @DefaultValue("auditor") String auditAdministrator) {

    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    /** Whether the platform is to be founded at all. */
    boolean wanted() {
        return district != null && !district.isBlank();
    }

    /** Whether the published facts are those of this district. */
    boolean isPublished() {
        return RealMap.DISTRICT.equals(district);
    }

    /** The three administrators, who are three people. */
    List<Seat> seats() {
        return List.of(
                new Seat(Role.SYSTEM_ADMINISTRATOR, "系统管理员", systemAdministrator),
                new Seat(Role.SECURITY_ADMINISTRATOR, "安全管理员", securityAdministrator),
                new Seat(Role.AUDIT_ADMINISTRATOR, "审计管理员", auditAdministrator));
    }

    /** @throws StartRefused if the platform cannot be founded like this */
    void check() {
        if (!CODE.matcher(String.valueOf(district)).matches()) {
            throw new StartRefused(
                    "区划编码须为 6 位数字：请改正 CIVICGRID_FOUNDING_DISTRICT。",
                    "The district's code has six digits: mend CIVICGRID_FOUNDING_DISTRICT.");
        }
        if (!isPublished() && (name == null || name.isBlank() || name.length() > 30)) {
            throw new StartRefused(
                    "请用 CIVICGRID_FOUNDING_NAME 给出区的名称（30 字以内）。",
                    "Name the district with CIVICGRID_FOUNDING_NAME (up to 30 characters).");
        }
        var names = seats().stream().map(Seat::username).toList();
        if (Set.copyOf(names).size() < names.size()
                || !names.stream().allMatch(it -> USERNAME.matcher(it).matches())) {
            throw new StartRefused(
                    "三名管理员的登录名须各不相同，用 2 到 40 个小写字母、数字、点、下划线或连字符：请改正 CIVICGRID_FOUNDING_…ADMINISTRATOR。",
                    "The three administrators need three different sign-in names of 2 to 40 lower-case letters, digits, dots,"
                            + " underscores or hyphens: mend CIVICGRID_FOUNDING_…ADMINISTRATOR.");
        }
    }

    /** One of the three administrators. */
    record Seat(Role role, String title, String username) {}
}
