package org.civicgrid.portal.force;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.organization.ForceDirectory;
import org.civicgrid.governance.organization.HolderView;
import org.civicgrid.governance.organization.PostView;
import org.civicgrid.governance.organization.UnitView;
import org.civicgrid.portal.frame.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts units and posts into lines of lists. */
@Component
@RequiredArgsConstructor
class ForceLines {

    private final ForceDirectory directory;
    private final ForceWords words;
    private final Formats formats;

    UnitLine unit(UnitView unit) {
        return new UnitLine(
                unit.name(),
                "/units/" + unit.id(),
                unit.code(),
                words.of(unit.kind()),
                unit.territoryName(),
                unit.duties(),
                ended(unit.to()));
    }

    /** Posts with those who hold them today, in the same order. */
    List<PostLine> posts(ActingPost by, Collection<PostView> posts) {
        var holders = directory.holders(by, posts).stream().collect(Collectors.groupingBy(HolderView::postId));
        return posts.stream()
                .map(post -> line(post, holders.getOrDefault(post.id(), List.of())))
                .toList();
    }

    /** That something ends or has ended; null when no end is set. */
    @Nullable
    String ended(@Nullable LocalDate day) {
        return day == null ? null : words.of("force.ended", formats.date(day));
    }

    private PostLine line(PostView post, List<HolderView> holders) {
        return new PostLine(
                post.id(),
                post.code(),
                post.title(),
                words.of(post.role()),
                post.unit(),
                post.territoryName(),
                holders.stream()
                        .map(it -> words.of("force.holder", it.person(), formats.date(it.since())))
                        .toList(),
                ended(post.to()));
    }
}
