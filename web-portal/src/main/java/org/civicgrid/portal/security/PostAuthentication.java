package org.civicgrid.portal.security;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Somebody signed in, with the permissions of his acting post alone. They follow from the role and are not stored. */
record PostAuthentication(SignedIn who) implements Authentication {

    private static final Map<Role, List<GrantedAuthority>> AUTHORITIES = authorities();

    @Override
    public Collection<GrantedAuthority> getAuthorities() {
        return AUTHORITIES.get(who.acting().role());
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public @Nullable Object getDetails() {
        return null;
    }

    @Override
    public SignedIn getPrincipal() {
        return who;
    }

    @Override
    public boolean isAuthenticated() {
        return true;
    }

    @Override
    public void setAuthenticated(boolean authenticated) {
        throw new IllegalArgumentException("Made only for somebody who has proved who he is");
    }

    @Override
    public String getName() {
        return who.username();
    }

    private static Map<Role, List<GrantedAuthority>> authorities() {
        var byRole = new EnumMap<Role, List<GrantedAuthority>>(Role.class);
        for (var role : Role.values()) {
            byRole.put(
                    role,
                    role.permissions().stream()
                            .map(Permission::authority)
                            .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                            .toList());
        }
        return byRole;
    }
}
