package org.civicgrid.portal.desk;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.CaseTypeCatalogue;
import org.civicgrid.governance.casework.Channel;
import org.civicgrid.governance.casework.Severity;
import org.civicgrid.governance.kernel.Crs;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Choice;
import org.springframework.stereotype.Component;

/** The form for a report, fresh or with what was wrong. */
@Component
@RequiredArgsConstructor
class ReportForms {

    /** Doors by which staff take a report in. */
    private static final Channel[] CHANNELS = {
        Channel.GRID_WORKER, Channel.COMMUNITY, Channel.PATROL, Channel.RESIDENT, Channel.HOTLINE, Channel.WECHAT
    };

    private static final String TYPE = "typeCode";
    private static final String KEY = "key";

    private final Forms forms;
    private final CaseTypeCatalogue types;
    private final TerritoryRegistry territories;
    private final ExtraFieldForms extras;
    private final Words words;

    /** The page with what was sent, and what is wrong with it. */
    ReportPage page(ActingPost by, Sent sent) {
        var filled = sent.withDefault("channel", usual(by)).withDefault(KEY, UUID.randomUUID());
        var fields = forms.of("desk.report.field.", filled)
                .telling("lng", "place.lng", "place")
                .telling("lat", "place.lat")
                .under(ReportPage.MATTER)
                .select(TYPE, true, types())
                .area("description", false, 4000)
                .text("title", false, 120)
                .select("severity", false, words.choices("severity.", Severity.values()))
                .select("channel", true, words.choices("channel.", CHANNELS))
                .files("attachmentIds", false, 9)
                .hint(words.of("desk.hint.proof"))
                .under(ReportPage.FURTHER);
        extras.list(fields, filled)
                .under(ReportPage.PLACE)
                .text("place.address", false, 200)
                .text("lng", true, 20)
                .text("lat", true, 20)
                .select("place.crs", false, words.choices("desk.report.crs.", Crs.CGCS2000, Crs.GCJ02, Crs.BD09))
                .under(ReportPage.REPORTER)
                .text("reporter.name", false, 50)
                .text("reporter.phone", false, 20)
                .checks("reporter.confidential", false, confidential());
        return new ReportPage(
                fields.form(),
                filled.shown(TYPE),
                territories.require(by.reach().territoryId()).code().digits(),
                filled.shown(KEY));
    }

    /** The door that fits the role. */
    private static Channel usual(ActingPost by) {
        return switch (by.role()) {
            case GRID_WORKER, MICRO_GRID_LEADER -> Channel.GRID_WORKER;
            case COMMUNITY_CLERK, COMMUNITY_SECRETARY -> Channel.COMMUNITY;
            default -> Channel.PATROL;
        };
    }

    private List<Choice> types() {
        return types.inForce().stream()
                .map(it -> new Choice(
                        it.code(),
                        words.english()
                                ? it.naming().classNameEn() + " / "
                                        + it.naming().nameEn()
                                : it.naming().className() + " / " + it.naming().name()))
                .toList();
    }

    private List<Choice> confidential() {
        return List.of(new Choice("true", words.of("desk.report.field.reporter.confidential")));
    }
}
