package org.civicgrid.portal.duty;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.duty.BurdenFigures;
import org.civicgrid.governance.duty.BurdenLine;
import org.civicgrid.governance.duty.BurdenReport;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.register.RegisterPlaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the burden figures together. */
@Component
@RequiredArgsConstructor
class BurdenPages {

    static final String PATH = "/duty/burden";

    private final BurdenFigures figures;
    private final RegisterPlaces places;
    private final DutyWords words;
    private final Formats formats;
    private final Forms forms;

    BurdenReport find(ActingPost by, Sent sent) {
        var days = sent.read(in -> new LocalDate[] {in.date("since"), in.date("until")});
        return figures.of(by, sent.text("territory"), days[0], days[1]);
    }

    /** @param found null when what was asked for was refused */
    BurdenPage page(ActingPost by, Sent sent, @Nullable BurdenReport found) {
        var top = places.require(by, sent.faults().containsKey("territory") ? null : sent.text("territory"));
        return new BurdenPage(
                top.name(),
                found == null
                        ? ""
                        : words.of("duty.burden.period", formats.date(found.from()), formats.date(found.to())),
                forms.of("duty.filter.", sent.withDefault("territory", top.code()))
                        .select("territory", false, words.around(by, top))
                        .date("since", false)
                        .date("until", false)
                        .form(),
                !sent.only("territory", "since", "until").values().isEmpty(),
                found == null ? List.of() : lines(found));
    }

    private List<BurdenPage.Line> lines(BurdenReport found) {
        return Stream.concat(
                        Stream.of(line(found, found.whole(), true)),
                        found.parts().stream().map(it -> line(found, it, false)))
                .toList();
    }

    private BurdenPage.Line line(BurdenReport found, BurdenLine it, boolean whole) {
        return new BurdenPage.Line(
                it.name(),
                address(PATH, found, it, ""),
                whole,
                formats.number(it.communities()),
                figure(it.items(), address(ItemPages.PATH, found, it, "admitted")),
                figure(it.forms(), address(ItemPages.PATH, found, it, "withForms")),
                figure(it.refusals(), address(RefusalPages.PATH, found, it, "")));
    }

    private BurdenPage.Figure figure(long value, String href) {
        return new BurdenPage.Figure(formats.number(value), href);
    }

    /** The list behind a figure: items of the last day, refusals and figures of the period. */
    private static String address(String path, BurdenReport found, BurdenLine it, String only) {
        var query = new LinkedHashMap<String, Object>();
        query.put("territory", it.territory());
        if (path.equals(ItemPages.PATH)) {
            query.put("on", found.to());
            query.put("admitted", "true");
            query.put(only, "true");
        } else {
            query.put("since", found.from());
            query.put("until", found.to());
        }
        return Addresses.of(path, query);
    }
}
