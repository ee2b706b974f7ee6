package org.civicgrid.portal.force;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.organization.AppointmentView;
import org.civicgrid.governance.organization.ForceDirectory;
import org.civicgrid.governance.organization.ForceQuery;
import org.civicgrid.governance.organization.PostView;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.portal.force.PostPage.Holding;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.InputField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of posts and those who hold them together. */
@Component
@RequiredArgsConstructor
class PostPages {

    private static final int ROWS = 20;
    private static final int WORDS = 60;

    private final ForceDirectory directory;
    private final BrowsableMap map;
    private final TerritoryRegistry territories;
    private final ForceLines lines;
    private final ForceWords words;
    private final PostForms posts;
    private final ForceForms forms;
    private final Clock clock;

    ListPage<PostLine> list(ActingPost by, PostFilter filter, @Nullable String after) {
        var query = new ForceQuery(
                filter.territory() == null ? null : TerritoryCode.of("territory", filter.territory()),
                null,
                filter.role(),
                filter.unitId(),
                null,
                null,
                filter.q(),
                filter.held(),
                false);
        var found = directory.posts(by, query, new Paging(ROWS, after));
        return new ListPage<>(
                List.of(),
                filterRow(by, filter),
                lines.posts(by, found.items()),
                found.next() == null ? null : filter.link(found.next()),
                filter.isEmpty() ? "nothing" : "filtered",
                "/posts",
                null);
    }

    PostPage of(ActingPost by, int id) {
        var post = directory.post(by, id);
        var today = CalendarZone.today(clock);
        return new PostPage(
                id,
                post.title(),
                lines.ended(post.to()),
                trail(post),
                posts.facts(post),
                "/units/" + post.unitId(),
                holdings(by, appointments(by, id, false)),
                holdings(
                        by,
                        appointments(by, id, true).stream()
                                .filter(it -> it.to() != null && !it.to().isAfter(today))
                                .toList()));
    }

    /** The way to a post, and what comes after it. */
    List<Crumb> trail(PostView post, Crumb... after) {
        var home = new Crumb(words.of("menu.posts"), "/posts");
        return after.length == 0
                ? List.of(home, Crumb.here(post.title()))
                : List.of(home, new Crumb(post.title(), "/posts/" + post.id()), after[0]);
    }

    private List<AppointmentView> appointments(ActingPost by, int postId, boolean ended) {
        var query = new ForceQuery(null, null, null, null, postId, null, null, null, ended);
        return directory.appointments(by, query, Paging.first(Paging.MOST)).items();
    }

    private static List<Holding> holdings(ActingPost by, List<AppointmentView> appointments) {
        return appointments.stream()
                .map(it -> new Holding(
                        it.id(), it.person(), it.basis(), it.from(), it.to(), it.personId() == by.personId()))
                .toList();
    }

    private List<InputField> filterRow(ActingPost by, PostFilter filter) {
        var home = map.home(by);
        var places = territories.children(home).stream()
                .map(it -> new Choice(it.code().digits(), it.shortName()))
                .toList();
        var roles =
                Arrays.stream(Role.values()).filter(role -> role != Role.SYSTEM).toList();
        var held = List.of(
                new Choice("true", words.of("force.filter.held.true")),
                new Choice("false", words.of("force.filter.held.false")));
        return forms.filter(filter.sent())
                .text("q", false, WORDS)
                .hint(words.of("force.filter.q.posts"))
                .select("role", false, words.roles(roles))
                .select("held", false, held)
                .select("territory", false, places)
                .hidden("unitId")
                .form()
                .fields();
    }
}
