package org.civicgrid.portal.frame;

import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * One link of the menu.
 *
 * @param key its text is the message {@code menu.<key>}
 * @param icon name of a Bootstrap icon that {@link IconSprite} holds
 * @param path where it leads; everything below that path counts as the same entry
 * @param permission what the acting post's role must hold; null for everybody who is signed in
 */
public record MenuEntry(
        String key, String icon, String path, @Nullable Permission permission) {

    boolean isFor(Role role) {
        return permission == null || role.may(permission);
    }

    boolean leadsTo(String requestPath) {
        return requestPath.equals(path) || requestPath.startsWith(path + "/");
    }
}
