package org.civicgrid.portal.force;

import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.organization.ForceDirectory;
import org.civicgrid.governance.organization.PostView;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.governance.organization.UnitView;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.portal.force.FormPage.Ask;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Fact;
import org.civicgrid.portal.frame.InputField;
import org.civicgrid.portal.frame.InputField.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms with which posts are set up. */
@Component
@RequiredArgsConstructor
class PostForms {

    private static final int TITLE = 60;
    private static final int CODE = 40;

    private final BrowsableMap map;
    private final TerritoryRegistry territories;
    private final ForceDirectory directory;
    private final UnitPages pages;
    private final ForceForms forms;
    private final ForceWords words;

    /** First the role is asked for: it says on which level of the map the post can be. */
    FormPage create(ActingPost by, int unitId, Sent sent) {
        var unit = directory.unit(by, unitId);
        var place = map.require(by, new TerritoryCode(unit.territory()));
        var roles = roles(unit, place);
        var role = roles.stream()
                .filter(it -> it.name().equals(sent.text("role")))
                .findFirst()
                .orElse(null);
        var title = words.of("force.post.create");
        return new FormPage(
                title,
                pages.trail(by, unit, UnitPages.step(unit), Crumb.here(title)),
                null,
                List.of(new Fact(words.of("force.field.unit"), unit.name())),
                new Ask("/units/" + unitId + "/posts/new", question(roles, role), words.of("force.next")),
                role == null ? forms.of(sent).form() : createForm(sent, role, place),
                "/units/" + unitId + "/posts",
                false,
                "/units/" + unitId);
    }

    private Form createForm(Sent sent, Role role, Territory place) {
        var filled = forms.beginningToday(sent).withDefault("title", words.of(role));
        if (role.level() == place.level()) {
            filled = filled.withDefault("territory", place.code());
        }
        return forms.of(filled)
                .hidden("role")
                .text("title", true, TITLE)
                .text("code", true, CODE)
                .hint(words.of("force.hint.post-code"))
                .select(placeField(role), true, places(role, place))
                .date("from", true)
                .form();
    }

    FormPage retitle(ActingPost by, int id, Sent sent) {
        var post = directory.post(by, id);
        var filled = sent.withDefault("version", post.version()).withDefault("title", post.title());
        var form = forms.of(filled).hidden("version").text("title", true, TITLE).form();
        return page(by, post, "retitle", form, false);
    }

    FormPage end(ActingPost by, int id, Sent sent) {
        var post = directory.post(by, id);
        return page(by, post, "end", forms.ending(sent, post.version()), true);
    }

    /** What a post is, for the forms about it. */
    List<Fact> facts(PostView post) {
        return List.of(
                new Fact(words.of("force.field.title"), post.title()),
                new Fact(words.of("force.field.unit"), post.unit()),
                new Fact(words.of("force.field.role"), words.of(post.role())),
                new Fact(words.of("force.field.territory"), post.territoryName()));
    }

    private FormPage page(ActingPost by, PostView post, String act, Form form, boolean grave) {
        var unit = directory.unit(by, post.unitId());
        var title = words.of("force.post." + act);
        return new FormPage(
                title,
                pages.trail(by, unit, UnitPages.step(unit), Crumb.here(title)),
                grave ? words.of("force.post.end.lead") : null,
                facts(post),
                null,
                form,
                "/units/posts/" + post.id() + "/" + act,
                grave,
                "/units/" + unit.id());
    }

    private InputField question(List<Role> roles, @Nullable Role role) {
        return new InputField(
                Kind.SELECT,
                "ask-role",
                "role",
                words.of("force.field.role"),
                words.of("force.hint.role"),
                true,
                role == null ? "" : role.name(),
                null,
                words.roles(roles),
                0);
    }

    /** Roles on the level of the unit and below; below a district only down to the community, since there are too many grids. */
    private static List<Role> roles(UnitView unit, Territory place) {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.SYSTEM)
                .filter(role -> isOfDepartment(role) == (unit.kind() == UnitKind.DEPARTMENT))
                .filter(role -> (role == Role.RESIDENT_UNIT_CONTACT) == (unit.kind() == UnitKind.RESIDENT_UNIT))
                .filter(role -> role.level().compareTo(place.level()) >= 0)
                .filter(role -> role.level() != Level.GRID || place.level() != Level.DISTRICT)
                .toList();
    }

    private static boolean isOfDepartment(Role role) {
        return role == Role.DEPARTMENT_HANDLER || role == Role.DEPARTMENT_LEADER;
    }

    private static String placeField(Role role) {
        return role == Role.MICRO_GRID_LEADER ? "microGridId" : "territory";
    }

    private List<Choice> places(Role role, Territory top) {
        var places = below(top, role.level());
        if (role != Role.MICRO_GRID_LEADER) {
            return places.stream()
                    .map(it -> new Choice(it.code().digits(), it.name()))
                    .toList();
        }
        return places.stream()
                .flatMap(grid -> territories.microGrids(grid).stream())
                .map(it -> new Choice(String.valueOf(it.id()), it.name()))
                .toList();
    }

    private List<Territory> below(Territory top, Level level) {
        var places = List.of(top);
        while (!places.isEmpty() && places.get(0).level() != level) {
            places = places.stream()
                    .flatMap(place -> territories.children(place).stream())
                    .toList();
        }
        return places;
    }
}
