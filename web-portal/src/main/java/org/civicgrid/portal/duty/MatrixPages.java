package org.civicgrid.portal.duty;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.casework.RoutingImpact;
import org.civicgrid.governance.duty.DutyChange;
import org.civicgrid.governance.duty.DutyLevel;
import org.civicgrid.governance.duty.DutyLine;
import org.civicgrid.governance.duty.DutyMatrix;
import org.civicgrid.governance.duty.DutyRole;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.form.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the pages of the matrix of duties together. */
@Component
@RequiredArgsConstructor
class MatrixPages {

    static final String PATH = "/duty/matrix";

    private static final String ROLE = "duty.role.";
    private static final int PATTERN = 17;
    private static final int TITLE = 80;
    private static final int TITLE_EN = 120;
    private static final int REASON = 400;

    private final DutyMatrix matrix;
    private final DutyWords words;
    private final Forms forms;
    private final Clock clock;

    List<DutyLine> find(ActingPost by, Sent sent) {
        return matrix.list(by, sent.read(in -> in.date("on")));
    }

    MatrixPage page(ActingPost by, Sent sent, List<DutyLine> found) {
        return new MatrixPage(
                forms.of("duty.filter.", sent).date("on", false).form(),
                sent.text("on") != null,
                found.stream().map(this::line).toList(),
                by.may(Permission.DUTY_REVIEW) ? PATH + "/change" : null);
    }

    private MatrixPage.Line line(DutyLine it) {
        return new MatrixPage.Line(
                it.id(),
                it.typePattern(),
                title(it),
                Arrays.stream(DutyLevel.values()).map(level -> part(it, level)).toList(),
                words.days(it.validity().from(), it.validity().to()),
                it.validity().from().isAfter(CalendarZone.today(clock)),
                it.draft());
    }

    private static String title(DutyLine it) {
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? it.titleEn() : it.title();
    }

    private MatrixPage.Part part(DutyLine it, DutyLevel level) {
        var role = Objects.requireNonNull(it.roles().get(level));
        return new MatrixPage.Part(
                words.of("duty.level." + level),
                words.of(ROLE + role),
                switch (role) {
                    case LEAD -> "brand";
                    case ASSIST -> "ok";
                    case NONE -> "plain";
                });
    }

    /** What stands in the form at first; a line that is to be changed fills it. */
    Sent usual(ActingPost by, @Nullable Integer id, boolean ends) {
        var usual = Sent.nothing()
                .with("day", CalendarZone.today(clock).plusDays(1))
                .with("ends", ends ? "true" : "");
        if (id == null) {
            return usual;
        }
        var it = matrix.find(by, id);
        return usual.with("typePattern", it.typePattern())
                .with("title", it.title())
                .with("titleEn", it.titleEn())
                .with("district", it.roles().get(DutyLevel.DISTRICT))
                .with("street", it.roles().get(DutyLevel.STREET))
                .with("community", it.roles().get(DutyLevel.COMMUNITY));
    }

    MatrixChangePage change(Sent sent, @Nullable RoutingImpact impact) {
        var ends = "true".equals(sent.text("ends"));
        var title = words.of(ends ? "duty.matrix.end" : "duty.matrix.change");
        return new MatrixChangePage(
                title,
                words.trail("duty.tab.matrix", PATH, title),
                ends ? sent.shown("typePattern") + " " + sent.shown("title") : null,
                ends ? ending(sent) : dividing(sent),
                impact,
                impact == null
                        ? null
                        : words.of(
                                impact.capped() ? "duty.matrix.effect.capped" : "duty.matrix.effect",
                                impact.looked(),
                                impact.elsewhere()));
    }

    private Form ending(Sent sent) {
        return forms.of("duty.matrix.", sent)
                .hidden("ends")
                .hidden("typePattern")
                .hidden("title")
                .date("day", true)
                .area("reason", true, REASON)
                .form();
    }

    private Form dividing(Sent sent) {
        var roles = words.choices(ROLE, DutyRole.class);
        return forms.of("duty.matrix.", sent)
                .hidden("ends")
                .text("typePattern", true, PATTERN)
                .text("title", true, TITLE)
                .text("titleEn", true, TITLE_EN)
                .radio("district", true, roles)
                .radio("street", true, roles)
                .radio("community", true, roles)
                .date("day", true)
                .area("reason", true, REASON)
                .form();
    }

    /** Reads a change out of its form. */
    static DutyChange read(Reading in) {
        return new DutyChange(
                in.text("typePattern"),
                in.text("title"),
                in.text("titleEn"),
                in.constant(DutyRole.class, "district"),
                in.constant(DutyRole.class, "street"),
                in.constant(DutyRole.class, "community"),
                in.isChecked("ends"),
                in.date("day"),
                in.text("reason"));
    }
}
