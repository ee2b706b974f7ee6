package org.civicgrid.portal.frame;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.kernel.PinyinInitials;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Finds pages of the menu by what they are called. */
@Component
@RequiredArgsConstructor
public class PageFinder {

    private final Menu menu;
    private final MessageSource messages;

    /** Pages of the role whose name contains the words, or begins with these pinyin initials; their paths are the values. */
    public List<Choice> find(Role role, String words) {
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        var locale = LocaleContextHolder.getLocale();
        return menu.of(role).stream()
                .flatMap(section -> section.entries().stream())
                .map(entry -> new Choice(entry.path(), messages.getMessage("menu." + entry.key(), null, locale)))
                .filter(page -> page.text().toLowerCase(Locale.ROOT).contains(wanted)
                        || PinyinInitials.of(page.text()).startsWith(wanted))
                .distinct()
                .toList();
    }
}
