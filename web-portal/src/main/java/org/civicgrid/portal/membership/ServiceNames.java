package org.civicgrid.portal.membership;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.membership.MemberService;
import org.civicgrid.governance.membership.MemberServiceCatalogue;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.register.RegisterWords;
import org.springframework.stereotype.Component;

/** The services that members may offer, as choices and by their names. */
@Component
@RequiredArgsConstructor
class ServiceNames {

    private final MemberServiceCatalogue catalogue;
    private final RegisterWords words;

    /** Those for choice, and those that somebody offers although they are no longer. */
    List<Choice> choices(ActingPost by, List<Integer> offered) {
        return catalogue.list(by).stream()
                .filter(it -> it.retiredOn() == null || offered.contains(it.id()))
                .map(it -> new Choice(String.valueOf(it.id()), it.name()))
                .toList();
    }

    /** The names of some, in the order of the catalogue; empty for none. */
    String of(ActingPost by, List<Integer> ids) {
        return named(catalogue.list(by), ids);
    }

    List<MemberService> all(ActingPost by) {
        return catalogue.list(by);
    }

    String named(List<MemberService> all, List<Integer> ids) {
        return words.join(all.stream().filter(it -> ids.contains(it.id())).map(MemberService::name));
    }
}
