package org.civicgrid.portal.desk;

import java.util.List;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.casework.CaseNumber;
import org.civicgrid.governance.casework.CaseReader;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.portal.desk.JumpPage.Place;
import org.civicgrid.portal.frame.PageFinder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Finds where to go by a case's number, the name of a territory or of a page, or their pinyin initials. */
@Component
@RequiredArgsConstructor
class JumpPages {

    private static final Pattern NUMBER = Pattern.compile("\\d{8}-\\d{7,11}");
    private static final int TERRITORIES = 8;
    private static final int LONGEST = 60;

    private final CaseReader cases;
    private final TerritoryRegistry territories;
    private final BrowsableMap map;
    private final PageFinder pages;
    private final Words words;

    JumpPage of(ActingPost by, String typed) {
        var q = typed.strip();
        var known = q.length() <= LONGEST;
        return new JumpPage(
                q,
                NUMBER.matcher(q).matches() ? number(by, new CaseNumber(q)) : List.of(),
                known
                        ? pages.find(by.role(), q).stream()
                                .map(page -> new Place(page.value(), page.text(), words.of("desk.jump.page")))
                                .toList()
                        : List.of(),
                known && by.may(Permission.MAP_READ)
                        ? territories.search(map.home(by), q, TERRITORIES).stream()
                                .map(JumpPages::place)
                                .toList()
                        : List.of(),
                UriComponentsBuilder.fromPath("/cases")
                        .queryParam("q", "{q}")
                        .build(q)
                        .toString());
    }

    private List<Place> number(ActingPost by, CaseNumber number) {
        return cases
                .find(by, number)
                .map(file -> new Place("/cases/" + number, file.state().getTitle(), number.text()))
                .stream()
                .toList();
    }

    private static Place place(Territory it) {
        return new Place("/territories/" + it.code(), it.name(), it.code().digits());
    }
}
