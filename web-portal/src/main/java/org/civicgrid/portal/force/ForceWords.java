package org.civicgrid.portal.force;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.portal.frame.Choice;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of units, posts and accounts in the reader's language. */
@Component
@RequiredArgsConstructor
class ForceWords {

    private final MessageSource messages;

    String of(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    String of(Role role) {
        return of("force.role." + role.name());
    }

    String of(UnitKind kind) {
        return of("force.kind." + kind.name());
    }

    List<Choice> roles(Collection<Role> roles) {
        return roles.stream().map(role -> new Choice(role.name(), of(role))).toList();
    }

    List<Choice> kinds() {
        return Arrays.stream(UnitKind.values())
                .map(kind -> new Choice(kind.name(), of(kind)))
                .toList();
    }
}
