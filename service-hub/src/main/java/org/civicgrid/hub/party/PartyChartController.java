package org.civicgrid.hub.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.party.PartyChart;
import org.civicgrid.governance.party.PartyNode;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The chart of Party organisations over REST. */
@RestController
@RequestMapping("/api/v1/party/chart")
@RequiredArgsConstructor
@Tag(name = "party-organizations", description = "区域党委、网格党组织、微网格党小组、驻区单位党组织")
class PartyChartController {

    private final PartyChart chart;

    @Operation(
            summary = "Chart the Party organisations of a territory, each with what belongs to it and who sits on it")
    @PreAuthorize("hasAuthority('map:read')")
    @GetMapping
    List<PartyNode> chart(@Acting ActingPost by, @RequestParam(required = false) @Nullable String territory) {
        return chart.of(by, territory);
    }

    @Operation(summary = "Chart what belongs to a Party organisation directly")
    @PreAuthorize("hasAuthority('map:read')")
    @GetMapping("/{id}")
    List<PartyNode> below(@Acting ActingPost by, @PathVariable int id) {
        return chart.below(by, id);
    }
}
